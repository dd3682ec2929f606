import { type ConfigData, HtmlValidate } from 'html-validate';
import type { Site } from './model.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  elements: ['html5'],
  rules: {
    // role="list" gives back to Safari's readers a list whose bullets CSS took away.
    'no-redundant-role': 'off',
    // A <pre> or a table's frame that scrolls is a region, and stays what it is.
    // No native element completes what is typed without regard to accents.
    'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
    // Two promises of every page that no preset asks for.
    'heading-level': 'error',
    'no-missing-references': 'error',
  },
};
const validator = new HtmlValidate(config);
const renderedValidator = new HtmlValidate({
  ...config,
  rules: {
    ...config.rules,
    // How the browser writes down what it holds, and the styles that scripts set through the DOM.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

/** What html-validate reports of each page: file, line, rule and message. */
export async function validateHtml(site: Site): Promise<string[]> {
  const problems: string[] = [];
  for (const { file, html } of site.pages) problems.push(...(await findProblems(validator, html, file)));
  return problems;
}

/** The same of a page as a browser writes it down once its scripts ran. */
export function validateRendered(html: string, name: string): Promise<string[]> {
  return findProblems(renderedValidator, html, name);
}

async function findProblems(by: HtmlValidate, html: string, file: string): Promise<string[]> {
  const { results } = await by.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`),
  );
}
