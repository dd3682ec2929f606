import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import walls from '../fixtures/murs.json' with { type: 'json' };

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

describe('the walls between rooms', () => {
  test.each(walls.crossed)('stop %s : %s', async (file, text) => {
    expect(await lint(file, text)).toMatchObject([{ ruleId: 'rooms/walls', severity: 2 }]);
  });

  test.each(walls.lawful)('let through %s : %s', async (file, text) => {
    expect(await lint(file, text)).toEqual([]);
  });
});

describe('the markup of .astro files', () => {
  test.each(walls.forbidden)('may not hold %s', async (markup, rule) => {
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
