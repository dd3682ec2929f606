import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { wallsRule } from './scripts/shared/walls.ts';

/** An address that names no edition. */
const LATEST = String.raw`/^\u002F(?:initiatives|carte|montants|embed\u002F(?:carte|territoires\u002F[^\u002F]+))\u002F(?:[?#]|$)/`;
const ASTRO_FILES = ['**/*.astro', '**/*.astro/*.ts'];

export default defineConfig([
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  globalIgnores(['dist/', '.astro/', '.cache/', 'public/', 'tests/**/fixtures/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.astro'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Strictest TypeScript asks for the brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Its cure, a non-null assertion, is forbidden by the strict set.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A reader of JSON or of the DOM is worth a type parameter that is used once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
      'max-params': ['error', 6],
    },
  },
  // In a test, what is undefined against all expectation fails the test: that is the point.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['tests/**'],
    // Sites of their own, and what is said of no edition.
    ignores: ['tests/site/poison.test.ts', 'tests/second-edition/**', 'tests/repository/**', 'tests/exports/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(:not(CallExpression[callee.property.name=/^(?:startsWith|includes)$/]) > Literal[value=${LATEST}], ImportSpecifier[imported.name="latest"], TemplateElement[tail=true][value.cooked=${LATEST}])`,
          message:
            'This address shows the latest edition, whichever it is: name the year, or say why it is the latest.',
        },
        {
          selector: String.raw`CallExpression[callee.name="visit"] > Literal[value=/^\u002F(?:pres-de-chez-moi\u002F.*)?$/]`,
          message: 'Home and near me speak of the latest edition: visit2023, or say why it is the latest.',
        },
      ],
    },
  },
  // `astro check` types what is in .astro files; plain configuration files are not worth a type-checked pass.
  { files: [...ASTRO_FILES, '**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { console: false, process: false, URL: false } } },
  {
    files: ASTRO_FILES,
    rules: {
      // What TypeScript itself checks: the preset says so for .ts files only.
      ...tseslint.configs.eslintRecommended.rules,
      'astro/no-set-html-directive': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(JSXAttribute, AstroTemplateLiteralAttribute, AstroShorthandAttribute)[name.name="style"]',
          message: 'The content security policy blocks style attributes: use a class or an SVG attribute.',
        },
        {
          selector: 'JSXAttribute[name.namespace.name="define"][name.name.name="vars"]',
          message: 'define:vars prints an inline style or script, which the content security policy blocks.',
        },
        {
          selector: 'JSXAttribute[name.namespace.name="is"][name.name.name="inline"]',
          message: 'The content security policy blocks inline scripts and styles: let Astro bundle them.',
        },
      ],
    },
  },
  // The one place that prints raw text: it escapes what would end the script element.
  {
    files: ['src/components/page/JsonLd.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    plugins: { rooms: { rules: { walls: wallsRule } } },
    rules: { 'rooms/walls': 'error' },
  },
]);
