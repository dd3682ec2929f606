import { makeIssue, type Issue, type IssueCode } from '../../../../src/domain/records/issue.ts';
import { readMontant } from '../montant.ts';
import { pieceOfLine } from '../lines.ts';
import type { Context, Line, Step, Total } from '../../types.ts';

/** The total, and the lines left for records. */
export interface FoundTotal extends Total {
  content: readonly Line[];
}

/**
 * Takes the line `TOTAL 692 000 €` out of the text. It must be there once, readable, and last. The word at
 * the start of a line, then a figure or nothing: not a structure called « TOTAL Énergies », nor the end of a sentence.
 */
export function findTotal(content: readonly Line[], { file, edition }: Context, end: number): Step<FoundTotal> {
  const issues: Issue[] = [];
  const report = (code: IssueCode, line: number, read: string, expected: string): void => {
    issues.push(makeIssue({ code, file, line, read, expected }));
  };
  const figureOf = (text: string): string | undefined => readFigure(text, edition.total);
  const totals = content.filter(({ text }, index) => {
    const continues = content[index - 1]?.wrapped === true && content[index]?.blankBefore === false;
    return !continues && figureOf(text) !== undefined;
  });
  const [first, ...others] = totals;
  const rest = content.filter((line) => !totals.includes(line));
  if (!first) {
    const last = content.at(-1);
    const read = last ? `« ${last.text} » en dernière ligne` : 'aucun texte';
    report('E-TOTAL-ABSENT', last?.number ?? end, read, 'une ligne « TOTAL » et son montant à la fin de l’annexe');
    return { value: { montant: undefined, pieces: [], content: rest }, issues };
  }
  for (const { number, text } of others) {
    report('E-TOTAL-REPETE', number, `« ${text} »`, `une seule ligne « TOTAL » (déjà lue ligne ${first.number})`);
  }
  const after = rest.find(({ number }) => number > first.number);
  if (after && others.length === 0) {
    report('E-TEXTE-APRES-TOTAL', after.number, `« ${after.text} »`, 'rien après la ligne « TOTAL »');
  }
  const read = readMontant((figureOf(first.text) ?? '').replace(/ +/g, ' '));
  if ('code' in read) {
    report('E-TOTAL-ILLISIBLE', first.number, `« ${first.text} »`, `« TOTAL » suivi d’${read.expected}`);
  }
  return {
    value: { montant: 'montant' in read ? read.montant : undefined, pieces: totals.map(pieceOfLine), content: rest },
    issues,
  };
}

/** What follows the word of the total on its line: a figure, with two letters read for digits at most, or nothing. */
function readFigure(text: string, word: string): string | undefined {
  if (text === word) return '';
  const figure = text.startsWith(`${word} `) ? text.slice(word.length + 1).trim() : undefined;
  const letters = figure?.match(/\p{L}/gu) ?? [];
  return figure !== undefined && /^[-+−–]? *[\d€]/.test(figure) && letters.length <= 2 ? figure : undefined;
}
