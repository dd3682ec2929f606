import { globSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { LINE, WITHOUT } from './line.ts';
import { keysOfMarkup, keysOfStyles, stylesOfMarkup } from './keys.ts';
import { keysOfScripts } from './scripts.ts';
import { ENGINES, type Feature, featuresOf, isOlderThan, isWithin } from './support.ts';

/** The page of the guide whose end is made. */
export const PAGE = 'docs/browsers.md';
const MARK = '<!-- What follows is made by `npm run browsers`. -->\n';
const OLD = '2020-01-01';

const read = (pattern: string): string[] => globSync(pattern).map((file) => readFileSync(file, 'utf8'));

/** What the site uses of browsers, told by web-features. */
export function usedFeatures(): Feature[] {
  const components = read('src/**/*.astro');
  const styles = [...read('src/**/*.css'), ...components.map(stylesOfMarkup)];
  return featuresOf([
    ...styles.flatMap(keysOfStyles),
    ...components.flatMap(keysOfMarkup),
    ...keysOfScripts(globSync('src/client/**/*.ts')),
  ]);
}

/** What is used beyond the line without a word of `WITHOUT`, and words of it that nothing needs. Empty when all is said. */
export function unsaid(features: readonly Feature[]): string[] {
  const beyond = new Set(features.flatMap((one) => (isWithin(one) ? [] : [one.id])));
  return [...beyond.symmetricDifference(new Set(Object.keys(WITHOUT)))].map((id) =>
    beyond.has(id) ? `${id}: beyond the line` : `${id}: not used, or within the line`,
  );
}

/** The page with its tables as they follow from `features`. */
export function writePage(features: readonly Feature[]): Promise<string> {
  const [prose = ''] = readFileSync(PAGE, 'utf8').split(MARK);
  const recent = features.filter((one) => !isOlderThan(OLD, one));
  const table = (rows: readonly Feature[], more: readonly [title: string, cell: (id: string) => string][]): string => {
    const titles = ['feature', ...ENGINES, ...more.map(([title]) => title)];
    const lines = rows.map(({ id, name, first }) => [
      name.replaceAll('<', '\\<'),
      ...ENGINES.map((engine) => first[engine] ?? '–'),
      ...more.map(([, cell]) => cell(id)),
    ]);
    return [titles, titles.map(() => '-'), ...lines].map((cells) => `|${cells.join('|')}|`).join('\n');
  };
  const [within, beyond] = [recent.filter(isWithin), recent.filter((one) => !isWithin(one))];
  return format(
    `${prose}${MARK}
## Within the line

${ENGINES.map((engine) => `${engine} ${LINE[engine]}`).join(', ')}: the first version that has all that is used of the feature.
${features.length - recent.length} features that all three have had since before ${OLD.slice(0, 4)} are left out.

${table(within, [])}

## Beyond the line

${table(beyond, [['without it', (id) => WITHOUT[id] ?? '']])}
`,
    { parser: 'markdown', printWidth: 120 },
  );
}
