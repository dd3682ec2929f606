import type { IssueCode } from '../../../src/domain/records/issue.ts';
import type { Line, Token } from '../types.ts';
import type { Entry } from './vocabulary.ts';

/** What an amount says: whole euros and the rules that read them, or the reason why it cannot be read. */
export type ReadMontant = { montant: number; rules: string[] } | { code: IssueCode; expected: string };

const GOOD = /^(?:\d{1,3}(?: \d{3})+|\d+)(,00)?( ?€)?$/;
const expected = 'un nombre entier d’euros, comme « 25 000 € »';

/** Whether a heading or a total says that figures are euros, not thousands of them. */
export const saysEuros = (text: string): boolean => /€|\beuros?\b/i.test(text) && !/[kM] ?€|milli/i.test(text);

/**
 * Reads a printed amount such as `25 000 €` (blanks already plain spaces) as integer euros. Never corrects: cents are left
 * out where they are none, and a figure stands alone only where the table says its unit elsewhere (`inEuros`).
 */
export function readMontant(text: string, inEuros = false): ReadMontant {
  if (text === '' || text === '€') return { code: 'E-MONTANT-ABSENT', expected };
  if (/^[-+−–]/.test(text)) return { code: 'E-MONTANT-NEGATIF', expected: `${expected}, sans signe` };
  const [good, cents, unit] = GOOD.exec(text) ?? [];
  if (!good && /^[\d ]+[.,]\d{1,2}(?: ?€)?$/.test(text))
    return { code: 'E-MONTANT-CENTIMES', expected: `${expected}, sans centimes` };
  if (!good) return { code: 'E-MONTANT-ILLISIBLE', expected };
  if (unit === undefined && !inEuros) return { code: 'E-MONTANT-SANS-UNITE', expected };
  const montant = Number(text.replace(/,00/, '').replace(/\D/g, ''));
  if (montant === 0 || !Number.isSafeInteger(montant)) {
    return { code: 'E-MONTANT-ILLISIBLE', expected: `${expected}, supérieur à zéro` };
  }
  const rules = [...(cents ? ['centimes-nuls'] : []), ...(unit === undefined ? ['unite-du-tableau'] : [])];
  return { montant, rules: ['montant-entier', ...rules] };
}

/** Thousands set apart, or letters often read for digits, with or without a currency: an amount that lost something, not a year. */
const MEANT = /^[-+−–]?\s?\d{1,3}[ .,][\d .,OolI]*(?:€|EUR|euros?)?$/;

/**
 * Where the amount starts in a line that ends a record, well written or not; `undefined` for a line of
 * text. An amount stands alone, or after a category (or the last words of one that wraps).
 */
export function findMontant(line: Line, previous: Line | undefined, categories: readonly Entry[]): number | undefined {
  // Most lines are prose: no figure, no amount.
  if (!/[\d€]/.test(line.text)) return undefined;
  const { tokens } = line;
  const first = tokens[categoryStart(tokens, categories)];
  const rest = line.text.slice(first?.from);
  if (first && first !== tokens[0] && (rest.endsWith('€') || MEANT.test(rest))) return first.from;
  const afterCell = endsCategory(previous, categories);
  if (line.text.endsWith('€')) {
    const from = figureStart(tokens);
    const continuesText = previous?.wrapped === true && !line.blankBefore;
    if (!continuesText || (from === 0 && afterCell)) return from;
  }
  return MEANT.test(line.text) && afterCell ? 0 : undefined;
}

/** True when a line ends in the last word of a category, or holds nothing but words of one. */
function endsCategory(line: Line | undefined, categories: readonly Entry[]): boolean {
  const read = (line?.tokens ?? []).map(({ folded }) => folded);
  return categories.some(({ words }) => words.at(-1) === read.at(-1) || read.every((word) => words.includes(word)));
}

/** Number of first tokens that are a category, or its last words. */
function categoryStart(tokens: readonly Token[], categories: readonly Entry[]): number {
  let longest = 0;
  for (const { words } of categories) {
    for (let from = 0; from < words.length; from++) {
      const tail = words.slice(from);
      const matches = tail.every((word, index) => tokens[index]?.folded === word);
      if (matches && tail.length > longest) longest = tail.length;
    }
  }
  return longest;
}

/** Offset of the figure that ends the line: its last words that hold digits. A line with none is taken whole. */
function figureStart(tokens: readonly Token[]): number {
  const isFigure = ({ folded }: Token): boolean =>
    /^[-+−–]?[\d€][\d.,€oil]*$/.test(folded) || /^(?:[oil.,]+|[-+−–])$/.test(folded);
  let start = tokens.length;
  while (start > 0 && isFigure(tokens[start - 1] as Token)) start--;
  const figure = tokens.slice(start);
  return figure.some(({ folded }) => /\d/.test(folded)) ? (figure[0]?.from ?? 0) : 0;
}
