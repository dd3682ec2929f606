import { makeIssue, type Issue, type IssueCode } from '../../../../src/domain/records/issue.ts';
import { foldText } from '../../../../src/domain/text/fold.ts';
import type { Context, Line, Step } from '../../types.ts';

/** The lines that are no record: page headers (their first line marks where each begins), and the rest. */
export interface PageHeaders {
  /** Lines of page headers, in order. */
  lines: readonly Line[];
  /** Lines of the table, blank lines dropped. */
  content: readonly Line[];
  /** Numbers of the first lines of the headers. */
  starts: readonly number[];
}

/**
 * Sets page headers aside: the line `edition.entete`, then the column headings over as many lines as
 * they were printed on, and the other lines that `edition.habillage` describes. A header that is incomplete or changed is an issue; the first line of text must be one.
 */
export function findPageHeaders(all: readonly Line[], context: Context): Step<PageHeaders> {
  const { file } = context;
  const { entete, colonnes } = context.edition;
  const heading = foldText(colonnes.join(' '));
  const lines: Line[] = [];
  const content: Line[] = [];
  const starts: number[] = [];
  const issues: Issue[] = [];
  const report = (code: IssueCode, { number: line, text }: Line, expected: string): void => {
    issues.push(makeIssue({ code, file, line, column: 1, read: `« ${text} »`, expected: `l’en-tête « ${expected}` }));
  };
  const other = new Set(context.edition.habillage.map((model) => anyDigit(foldText(model))));
  const isOther = (line: Line): boolean => other.size > 0 && other.has(anyDigit(foldLine(line)));
  const printed: Line[] = [];
  for (const line of all) if (line.text !== '') (isOther(line) ? lines : printed).push(line);
  const vocabulary = wordSet(`${entete} ${colonnes.join(' ')}`);
  const models = [wordSet(entete), wordSet(colonnes.slice(0, -1).join(' '))];
  const foldedEntete = foldText(entete);

  let index = 0;
  while (index < printed.length) {
    const line = printed[index];
    if (!line) break;
    const isEntete = foldedEntete.startsWith(line.tokens[0]?.folded ?? '') && foldLine(line) === foldedEntete;
    if (!isEntete && !models.some((model) => looksLike(line, model))) {
      content.push(line);
      index++;
      continue;
    }
    starts.push(line.number);
    const { taken, wrong } = takeHeader(printed.slice(index), isEntete, heading, vocabulary);
    lines.push(...taken);
    index += taken.length;
    if (wrong) report('E-ENTETE-MODIFIE', wrong, `${isEntete ? colonnes.join(' ') : entete} »`);
  }
  const first = printed[0];
  if (first && starts[0] !== first.number) report('E-ENTETE-ABSENT', first, `${entete} » en tête du texte`);
  return { value: { lines, content, starts }, issues };
}

/** The lines of one header, and the first of them that is not what it should be. */
function takeHeader(lines: readonly Line[], isEntete: boolean, heading: string, vocabulary: ReadonlySet<string>) {
  const taken = lines.slice(0, 1);
  let wrong = isEntete ? undefined : taken[0];
  let read = isEntete ? '' : lines[0] ? foldLine(lines[0]) : '';
  if (!isEntete && !heading.startsWith(read)) read = '';
  for (const line of lines.slice(1)) {
    if (read === heading) break;
    const longer = `${read} ${foldLine(line)}`.trim();
    const fits = heading === longer || heading.startsWith(`${longer} `);
    if (fits) read = longer;
    else {
      wrong ??= line;
      // Past the first difference, only lines made of the header's own words still belong to it.
      if (!line.tokens.every(({ folded }) => vocabulary.has(folded))) break;
    }
    taken.push(line);
  }
  if (read !== heading) wrong ??= taken.at(-1);
  // One heading printed twice would else pass for the first structure of the page.
  const next = lines[taken.length];
  if (next?.tokens.every(({ folded }) => vocabulary.has(folded))) wrong ??= next;
  return { taken, wrong };
}

/** `Page 2 sur 6` and `Page 3 sur 6` are one model. */
const anyDigit = (folded: string): string => folded.replace(/\d/g, '0');

const foldLine = ({ tokens }: Line): string => tokens.map(({ folded }) => folded).join(' ');
const wordSet = (text: string): ReadonlySet<string> => new Set(foldText(text).split(' '));

/** Most words are shared: a header line with an edit, not the text of a record. */
function looksLike({ tokens }: Line, expected: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const { folded } of tokens) if (expected.has(folded)) shared++;
  return shared >= 3 && shared >= 0.6 * Math.max(tokens.length, expected.size);
}
