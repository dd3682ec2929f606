import { HtmlValidate } from 'html-validate';
import type { Site } from './model.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  elements: ['html5'],
  rules: {
    // role="list" gives back to Safari's readers a list whose bullets CSS took away.
    'no-redundant-role': 'off',
    // A <pre> or a table's frame that scrolls is a region, and stays what it is.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Two promises of every page that no preset asks for.
    'heading-level': 'error',
    'no-missing-references': 'error',
  },
});

/** What html-validate reports of each page: file, line, rule and message. */
export async function validateHtml(site: Site): Promise<string[]> {
  const problems: string[] = [];
  for (const { file, html } of site.pages) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results) {
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`),
      );
    }
  }
  return problems;
}
