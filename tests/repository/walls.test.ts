import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

const RULES = ['rooms/walls', 'astro/no-set-html-directive', 'no-restricted-syntax'];

const linter = new ESLint({
  // Invented files belong to no TypeScript project; none of these rules needs types.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
});

/** Messages of the linter for a text, were it the content of that file (the frontmatter, for an .astro file). */
async function lint(file: string, text: string, markup = ''): Promise<Linter.LintMessage[]> {
  const content = file.endsWith('.astro') ? `---\n${text}\n---\n${markup}\n` : text;
  const results = await linter.lintText(content, { filePath: file });
  return results.flatMap(({ messages }) => messages);
}

const CROSSED: readonly (readonly [file: string, text: string])[] = [
  ['src/domain/text/slug.ts', `import 'astro';`],
  ['src/domain/text/slug.ts', `import { readFileSync } from 'node:fs';`],
  ['src/domain/text/slug.ts', `import { z } from 'zod';`],
  ['src/domain/text/slug.ts', `import { pageUrl } from '../../site/routes.ts';`],
  ['src/domain/text/slug.ts', `import { latest } from '../../../dataset.ts';`],
  ['src/domain/text/slug.ts', `import raw from '../../../data/referentiel/themes.json' with { type: 'json' };`],
  ['src/domain/text/slug.ts', `export * from '../../client/search.ts';`],
  ['src/domain/text/slug.ts', `export { parse } from '../../../scripts/annexe/parse.ts';`],
  ['src/domain/text/slug.ts', `export const late = import('../../site/routes.ts');`],
  ['src/domain/text/slug.ts', `import type { Props } from '../../components/Card.astro';`],
  ['src/domain/text/slug.ts', `export type Props = import('../../site/routes.ts').Props;`],
  ['src/domain/text/slug.ts', `export const all = import.meta.glob('../../../data/**/*.json');`],
  ['src/domain/text/slug.ts', `const name = 'zod';\nexport const late = import(name);`],
  ['src/domain/records/schema/edition.ts', `import { readFileSync } from 'node:fs';`],
  ['src/dataset.ts', `import { getCollection } from 'astro:content';`],
  ['src/dataset.ts', `import { z } from 'zod';`],
  ['src/dataset.ts', `import { parse } from '../scripts/annexe/parse.ts';`],
  ['src/dataset.ts', `import Card from './components/Card.astro';`],
  ['src/exports/csv.ts', `import Card from '../components/Card.astro';`],
  ['src/exports/csv.ts', `import { search } from '../client/search.ts';`],
  ['src/exports/csv.ts', `import raw from '../../data/referentiel/themes.json' with { type: 'json' };`],
  ['src/site/routes.ts', `import { latest } from '../dataset.ts';`],
  ['src/site/routes.ts', `import raw from '../../data/referentiel/themes.json' with { type: 'json' };`],
  ['src/site/routes.ts', `import { z } from 'zod';`],
  ['src/site/routes.ts', `import { slugify } from '../domain/text/slug.ts';`],
  ['src/components/Card.astro', `import { latest } from '../dataset.ts';`],
  ['src/components/card/Card.astro', `import raw from '../../../data/referentiel/themes.json';`],
  ['src/components/Card.astro', `import { z } from 'zod';`],
  ['src/components/Card.astro', `import { search } from '../client/search.ts';`],
  ['src/components/Card.astro', `const files = import.meta.glob('../../data/**/*.json');`],
  ['src/pages/index.astro', `import raw from '../../data/editions/x/edition.json';`],
  ['src/pages/index.astro', `import { z } from 'zod';`],
  ['src/pages/index.astro', `import { parse } from '../../scripts/annexe/parse.ts';`],
  ['src/pages/index.astro', `import { getCollection } from 'astro:content';`],
  ['src/pages/donnees/tout.csv.ts', `import { readFileSync } from 'node:fs';`],
  ['src/layouts/Page.astro', `import { z } from 'zod';`],
  ['src/client/search.ts', `import { themeSchema } from '../domain/records/schema/referentiel.ts';`],
  ['src/client/search.ts', `import { type Theme } from '../domain/records/schema/referentiel.ts';`],
  ['src/client/search.ts', `import { latest } from '../dataset.ts';`],
  ['src/client/search.ts', `export const late = import('../dataset.ts');`],
  ['src/client/search.ts', `import { z } from 'zod';`],
  ['src/client/search.ts', `import Card from '../components/Card.astro';`],
  ['scripts/annexe/parse.ts', `import { readFileSync } from 'node:fs';`],
  ['scripts/annexe/parse.ts', `import '../build-data.ts';`],
  ['scripts/annexe/parse.ts', `import { z } from 'zod';`],
  ['scripts/annexe/parse.ts', `import 'astro';`],
  ['scripts/annexe/parse.ts', `import { search } from '../../src/client/search.ts';`],
  ['scripts/build-data.ts', `import { build } from 'astro';`],
  ['scripts/build-data.ts', `import { search } from '../src/client/search.ts';`],
  ['scripts/build-data.ts', `import Card from '../src/components/Card.astro';`],
  ['scripts/test.ts', `import { DIST } from '../tests/support/dist.ts';`],
  ['astro.config.mjs', `import { DIST } from './tests/support/dist.ts';`],
];

const LAWFUL: readonly (readonly [file: string, text: string])[] = [
  ['src/domain/text/slug.ts', `import { foldText } from './fold.ts';`],
  ['src/domain/records/schema/edition.ts', `import { z } from 'zod';`],
  ['src/dataset.ts', `import raw from '../data/referentiel/themes.json' with { type: 'json' };`],
  ['src/dataset.ts', `export const all = import.meta.glob('../data/editions/*/initiatives.json');`],
  ['src/dataset.ts', `import { themesSchema } from './domain/records/schema/referentiel.ts';`],
  ['src/exports/csv.ts', `import { stringify } from 'csv-stringify';\nimport { pageUrl } from '../site/routes.ts';`],
  ['src/site/routes.ts', `import type { Theme } from '../domain/records/schema/referentiel.ts';`],
  ['src/components/card/Card.astro', `import { formatEuros } from '../../domain/text/euros.ts';`],
  ['src/components/card/Card.astro', `import type { HTMLAttributes } from 'astro/types';`],
  ['src/pages/themes/[slug].astro', `import { themes } from '../../dataset.ts';`],
  ['src/pages/themes/[slug].astro', `import Page from '../../layouts/Page.astro';`],
  ['src/client/search.ts', `import type { Dataset } from '../dataset.ts';`],
  ['src/client/search.ts', `import { foldText } from '../domain/text/fold.ts';\nimport { map } from 'leaflet';`],
  ['src/client/map.ts', `export const late = import('leaflet');`],
  ['scripts/annexe/parse.ts', `import { foldText } from '../../src/domain/text/fold.ts';\nimport './cut.ts';`],
  ['scripts/build-data.ts', `import { readFileSync } from 'node:fs';\nimport './annexe/parse.ts';`],
  ['scripts/build-data.ts', `import { z } from 'zod';`],
  ['tests/repository/x.test.ts', `import { z } from 'zod';\nimport '../../src/dataset.ts';`],
];

describe('the walls between rooms', () => {
  test.each(CROSSED)('stop %s : %s', async (file, text) => {
    expect(await lint(file, text)).toMatchObject([{ ruleId: 'rooms/walls', severity: 2 }]);
  });

  test.each(LAWFUL)('let through %s : %s', async (file, text) => {
    expect(await lint(file, text)).toEqual([]);
  });
});

describe('the markup of .astro files', () => {
  const FORBIDDEN: readonly (readonly [markup: string, rule: string])[] = [
    [`<p set:html={text} />`, 'astro/no-set-html-directive'],
    [`<p style="color: red">x</p>`, 'no-restricted-syntax'],
    [`<p style={css}>x</p>`, 'no-restricted-syntax'],
    ['<p style=`a${b}`>x</p>', 'no-restricted-syntax'],
    [`<p {style}>x</p>`, 'no-restricted-syntax'],
    [`<style define:vars={{ a }}></style>`, 'no-restricted-syntax'],
    [`<script is:inline src="x.js"></script>`, 'no-restricted-syntax'],
    [`<script>import '../dataset.ts';</script>`, 'rooms/walls'],
    [`<script>import 'leaflet';</script>`, 'rooms/walls'],
  ];

  test.each(FORBIDDEN)('may not hold %s', async (markup, rule) => {
    expect(await lint('src/components/Card.astro', '', markup)).toMatchObject([{ ruleId: rule, severity: 2 }]);
  });

  test('may start an island', async () => {
    const markup = `<script>import '../client/search.ts';</script><script src="../client/search.ts"></script>`;
    expect(await lint('src/components/Card.astro', '', markup)).toEqual([]);
  });

  test('prints raw text in one component only', async () => {
    const markup = `<script type="application/ld+json" set:html={json} />`;
    expect(await lint('src/components/page/JsonLd.astro', '', markup)).toEqual([]);
    expect(await lint('src/components/page/Other.astro', '', markup)).toHaveLength(1);
  });
});
