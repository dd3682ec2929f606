import type { Ending, Line, Piece, Token } from '../types.ts';
import { foldText } from '../../../src/domain/text/fold.ts';

/** Marks that print nothing: byte order mark, zero-width characters, soft hyphen, direction marks. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** What a PDF extraction leaves at page breaks: no blank of the text. */
const PAGE_BREAK = /[\f\v\u0085]/;
const COMPLEX = new RegExp(`\\p{M}|${INVISIBLE.source}|${PAGE_BREAK.source}`, 'u');
/** Nearly every line: spaces, and letters and signs that stand each for one. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2018\u2019\u20ac]*$/;

/** Words come back all along a text: each is folded once. */
const foldedWords = new Map<string, string>();

function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = foldText(word);
  foldedWords.set(word, folded);
  return folded;
}

/** Splits a text into lines (LF, CRLF or CR), each normalised with a map back to its columns as read. */
export function readLines(text: string): Line[] {
  let blankBefore = false;
  return text.split(/\r\n|\n|\r/).map((raw, index) => {
    const line = readLine(raw, index + 1, blankBefore);
    blankBefore = line.text === '';
    return line;
  });
}

function readLine(raw: string, number: number, blankBefore: boolean): Line {
  const { joined, text, columns } = trimCharacters(raw);
  const endsInBlank = text !== '' && joined.endsWith(' ');
  const cutWord = !endsInBlank && text.endsWith('-') && /\p{L}-$/u.test(text);
  const wrapped = endsInBlank || cutWord;
  return withTokens({ number, raw, text, end: text.length, columns, wrapped, cutWord, blankBefore, tokens: [] });
}

/** A line whose cell is known, of which the document itself tells how it ends. */
export function readCellLine(raw: string, number: number, ending: Ending): Line {
  const { text, columns } = trimCharacters(raw);
  const cutWord = ending !== 'blank';
  const end = ending === 'dropped' ? text.replace(/[-\u2010]$/, '').length : text.length;
  return withTokens({ number, raw, text, end, columns, wrapped: cutWord, cutWord, blankBefore: false, tokens: [] });
}

function trimCharacters(raw: string): { joined: string; text: string; columns: readonly number[] } {
  const { joined, columns } = readCharacters(raw);
  const text = joined.trim();
  const from = text === joined ? 0 : joined.length - joined.trimStart().length;
  return { joined, text, columns: text === '' ? [1] : columns.slice(from, from + text.length + 1) };
}

function withTokens(line: Line): Line {
  const tokens: Token[] = [];
  const words = /\S+/g;
  const text = line.text.slice(0, line.end);
  for (let found = words.exec(text); found; found = words.exec(text)) {
    tokens.push({ line, from: found.index, to: words.lastIndex, folded: foldWord(found[0]) });
  }
  line.tokens = tokens;
  return line;
}

/** The characters of a line in their plain form, and their columns: one more at least than characters, the end. */
function readCharacters(raw: string): { joined: string; columns: readonly number[] } {
  if (!PLAIN.test(raw) && COMPLEX.test(raw)) return readClusters(raw);
  while (ownColumns.length <= raw.length) ownColumns.push(ownColumns.length + 1);
  return { joined: raw.replace(/[^\S ]/g, ' '), columns: ownColumns };
}

/** 1, 2, 3… as far as the longest line read: the columns of every line whose characters stand each for one. */
const ownColumns: number[] = [];

/** A line in which several characters make one, or some print nothing. */
function readClusters(raw: string): { joined: string; columns: number[] } {
  let joined = '';
  const columns: number[] = [];
  const inside = { from: raw.search(/\S/), to: raw.trimEnd().length };
  // A base letter and its combining marks are composed together, so that NFD text reads like NFC.
  for (const { 0: cluster, index } of raw.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const composed = normaliseCluster(cluster, raw, index, inside);
    joined += composed;
    columns.push(...Array.from({ length: composed.length }, () => index + 1));
  }
  return { joined, columns: [...columns, raw.length + 1] };
}

function normaliseCluster(cluster: string, raw: string, index: number, inside: { from: number; to: number }): string {
  if (INVISIBLE.test(cluster)) return joinsEmoji(cluster, raw, index) ? cluster : '';
  // A page break between words is a blank of the text; before or after them it is none.
  if (PAGE_BREAK.test(cluster)) return index > inside.from && index < inside.to ? ' ' : '';
  return /^\s$/.test(cluster) ? ' ' : cluster.normalize('NFC');
}

/** Whether this is the joiner that makes one emoji of several. */
function joinsEmoji(cluster: string, raw: string, index: number): boolean {
  return (
    cluster === '\u200d' &&
    /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?$/u.test(raw.slice(Math.max(0, index - 8), index))
  );
}

/** The words of lines, in reading order. */
export function readTokens(lines: readonly Line[]): Token[] {
  return lines.flatMap(({ tokens }) => tokens);
}

/** The words of one cell as they are printed. */
export function printWords(tokens: readonly Token[]): string {
  return tokens.map(({ line, from, to }) => line.text.slice(from, to)).join(' ');
}

/** Where the first piece begins, as an issue says it. */
export function placeOf([piece]: readonly Piece[]): { line: number | null; column: number | null } {
  return { line: piece?.line.number ?? null, column: piece ? (piece.line.columns[piece.from] ?? 1) : null };
}

/** The pieces of line that words or parts cover, one per line, in order. */
export function piecesOf(parts: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { line, from, to } of parts) {
    const last = pieces.at(-1);
    if (last?.line === line) last.to = to;
    else pieces.push({ line, from, to });
  }
  return pieces;
}

/** The whole line as a piece, without a hyphen that is there only because the line ends. */
export function pieceOfLine(line: Line): Piece {
  return { line, from: 0, to: line.end };
}
