import type { Piece, Reading, Span } from './types.ts';

interface Origin {
  line: number;
  column: number;
  end: number;
}

/**
 * Reads pieces of lines as one text. A line that ends in a blank, or simply ends, is followed by one
 * space; a word cut at its hyphen is closed up; runs of spaces become one. `rules` names what was done.
 */
export function readPieces(pieces: readonly Piece[]): Reading {
  const characters: string[] = [];
  const origin: (Origin | null)[] = [];
  const rules = new Set<string>();
  const add = (character: string, place: Origin | null): void => {
    characters.push(character);
    origin.push(place);
  };
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    if (previous && isCutAtHyphen(previous)) rules.add('trait-d-union');
    else if (previous) {
      add(' ', null);
      rules.add('lignes-jointes');
    }
    for (let at = piece.from; at < piece.to; at++) {
      const character = piece.line.text.charAt(at);
      if (character === ' ' && characters.at(-1) === ' ') rules.add('espaces');
      else add(character, originOf(piece, at));
    }
  });
  return { text: characters.join(''), origin, pieces, rules: [...rules] };
}

/** The part of a reading between two offsets of its text, with its own pieces. */
export function sliceReading(reading: Reading, from: number, to: number): Reading {
  const lead = reading.text.slice(from, to).length - reading.text.slice(from, to).trimStart().length;
  const text = reading.text.slice(from, to).trim();
  const start = from + lead;
  const origin = reading.origin.slice(start, start + text.length);
  const pieces = reading.pieces.flatMap((piece) => clipPiece(piece, origin));
  return { ...readPieces(pieces), text, origin };
}

/** Where a reading stands in the file: one span a line. */
export function spansOf(pieces: readonly Piece[]): Span[] {
  return pieces.map(({ line, from, to }) => ({
    ligne: line.number,
    debut: line.columns[from] ?? 1,
    fin: endColumn({ line, from, to }),
  }));
}

const isCutAtHyphen = ({ line, to }: Piece): boolean => to === line.text.length && line.cutWord;

function originOf({ line }: Piece, at: number): Origin {
  return { line: line.number, column: line.columns[at] ?? 1, end: line.columns[at + 1] ?? 1 };
}

function endColumn({ line, to }: Piece): number {
  // The column after the last character, not that of the next one: a blank may stand between.
  const last = line.columns[to - 1] ?? 1;
  const next = line.columns.slice(to).find((column) => column > last) ?? last + 1;
  const between = line.raw.slice(last - 1, next - 1);
  return last + between.trimEnd().length;
}

function clipPiece(piece: Piece, origin: Reading['origin']): Piece[] {
  const columns = origin.flatMap((place) => (place?.line === piece.line.number ? [place.column] : []));
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ line: piece.line, from: piece.line.columns.indexOf(first), to: piece.line.columns.lastIndexOf(last) + 1 }];
}
