import type { Span } from '../../../src/domain/records/schema/edition.ts';
import type { Part, Piece, Reading } from '../types.ts';
import { piecesOf } from './lines.ts';

/**
 * Reads pieces of lines as one text. A line that ends in a blank, or simply ends, is followed by one
 * space; a word cut at its hyphen is closed up; runs of spaces become one. `rules` names what was done.
 */
export function readPieces(pieces: readonly Piece[]): Reading {
  const parts: Part[] = [];
  const rules = new Set<string>();
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    if (previous && isCutAtHyphen(previous))
      rules.add(previous.to < previous.line.text.length ? 'cesure' : 'trait-d-union');
    else if (previous) {
      parts.push(' ');
      rules.add('lignes-jointes');
    }
    const stretches = cutAtSpaces(piece);
    if (stretches.length > 1) rules.add('espaces');
    parts.push(...stretches);
  });
  return { text: parts.map(textOf).join(''), parts, pieces, rules: [...rules] };
}

/** The part of a reading between two offsets of its text, with its own pieces. */
export function sliceReading(reading: Reading, from: number, to: number): Reading {
  const lead = reading.text.slice(from, to).length - reading.text.slice(from, to).trimStart().length;
  const text = reading.text.slice(from, to).trim();
  const start = from + lead;
  const parts = sliceParts(reading.parts, start, start + text.length);
  return { ...readPieces(piecesOfParts(parts)), text, parts };
}

/** The parts of a text between two of its offsets. */
export function sliceParts(parts: readonly Part[], from: number, to: number): Part[] {
  let start = 0;
  return parts.flatMap((part): Part[] => {
    const length = typeof part === 'string' ? part.length : part.to - part.from;
    const first = Math.max(0, from - start);
    const last = Math.min(length, to - start);
    start += length;
    if (first >= last) return [];
    if (typeof part === 'string') return [part.slice(first, last)];
    return [{ line: part.line, from: part.from + first, to: part.from + last }];
  });
}

/** Where a reading stands in the file: one span a line. */
export function spansOf(pieces: readonly Piece[]): Span[] {
  return pieces.map(({ line, from, to }) => ({
    ligne: line.number,
    debut: line.columns[from] ?? 1,
    fin: endColumn({ line, from, to }),
  }));
}

const isCutAtHyphen = ({ line, to }: Piece): boolean => to === line.end && line.cutWord;

/** The stretches of a piece that leave out every space after a space: the whole piece, as a rule. */
function cutAtSpaces({ line, from, to }: Piece): Piece[] {
  const stretches: Piece[] = [];
  let start = from;
  for (;;) {
    const double = line.text.indexOf('  ', start);
    if (double < 0 || double + 1 >= to) break;
    stretches.push({ line, from: start, to: double + 1 });
    start = double + 1;
    while (start < to && line.text[start] === ' ') start++;
  }
  return [...stretches, { line, from: start, to }];
}

const textOf = (part: Part): string => (typeof part === 'string' ? part : part.line.text.slice(part.from, part.to));

function endColumn({ line, to }: Piece): number {
  // The column after the last character, not that of the next one: a blank may stand between.
  const last = line.columns[to - 1] ?? 1;
  let after = to;
  while ((line.columns[after] ?? Infinity) <= last) after++;
  const next = line.columns[after] ?? last + 1;
  const between = line.raw.slice(last - 1, next - 1);
  return last + between.trimEnd().length;
}

/** What parts cover, one piece a line, in order. A character that several of the text stand for is taken whole. */
function piecesOfParts(parts: readonly Part[]): Piece[] {
  const whole = ({ line, from, to }: Piece): Piece => ({
    line,
    from: line.columns.indexOf(line.columns[from] ?? 1),
    to: line.columns.lastIndexOf(line.columns[to - 1] ?? 1) + 1,
  });
  return piecesOf(parts.filter((part) => typeof part !== 'string').map(whole));
}
