import { joinLines } from './join-lines.ts';
import { toLines } from './runs.ts';
import type { Run } from './types.ts';

const AMOUNT = /^(\d{1,3}(?:[ \u00A0\u202F.]?\d{3})*)(?:,(\d\d))?\s?(€|euros?)?$/i;

/** The cents of a text that is an amount and nothing else; nothing for another text. */
export function readCents(text: string): number | undefined {
  const [, euros, cents] = AMOUNT.exec(text.trim()) ?? [];
  return euros === undefined ? undefined : Number(euros.replace(/\D/g, '')) * 100 + Number(cents ?? 0);
}

/** The text of a cell, read for what it counts only: no word is looked up. */
export const plainText = (runs: readonly Run[]): string => joinLines(toLines(runs), new Set()).text;

/** The column with most amounts, those with their currency first; the last one of equals. */
export function findAmountColumn(rows: readonly (readonly string[])[]): number | undefined {
  const weigh = (text: string): number => (readCents(text) === undefined ? 0 : /[€s]$/i.test(text.trim()) ? 2 : 1);
  const weights = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + weigh(row[column] ?? ''), 0));
  const most = Math.max(0, ...weights);
  return most > 0 ? weights.lastIndexOf(most) : undefined;
}
