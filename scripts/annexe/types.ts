/** What the parser passes from one verb to the next. */
import type {
  Arbitrage,
  Categorie,
  Communes,
  Edition,
  Initiative,
  Permalien,
  Span,
  Territoire,
  Theme,
} from '../../src/domain/schema.ts';
import type { Issue } from './issue.ts';

/** A line of the annex. `columns[i]` is the 1-based column, in `raw`, of `text[i]`; `columns` has one more entry, the end. */
export interface Line {
  number: number;
  raw: string;
  /** Composed (NFC), every blank a plain space, trimmed. Empty for a blank line. */
  text: string;
  columns: readonly number[];
  /** The line announces its continuation: it ends in a blank, or in a cut word. */
  wrapped: boolean;
  /** The line ends inside a word, at its hyphen. */
  cutWord: boolean;
  blankBefore: boolean;
  /** The words of the line. */
  tokens: readonly Token[];
}

/** A word of a line: `text.slice(from, to)`. */
export interface Token {
  line: Line;
  from: number;
  to: number;
  folded: string;
}

/** A part of one line. */
export interface Piece {
  line: Line;
  from: number;
  to: number;
}

/** What a text read from the annex is made of: stretches of lines, and what stands nowhere in it (a joining space, the words shown for hidden ones). */
export type Part = Piece | string;

/** A piece of text read from the annex: its parts in order, joined. */
export interface Reading {
  text: string;
  parts: readonly Part[];
  pieces: readonly Piece[];
  rules: readonly string[];
}

/** Everything the parser knows besides the text. */
export interface Context {
  file: string;
  edition: Edition;
  arbitrages: readonly Arbitrage[];
  arbitragesFile: string;
  themes: readonly Theme[];
  territoires: readonly Territoire[];
  categories: readonly Categorie[];
  communes: Communes;
  permaliens: readonly Permalien[];
  /** The records of the last run, to name what changes. */
  earlier: readonly Initiative[];
}

/** A value with its provenance. */
export interface Cell<Value> {
  value: Value;
  reading: Reading;
  rules: readonly string[];
  /** Indexes of the arbitrages that decided it. */
  arbitrages: readonly number[];
}

/** A record as far as it could be read: a field is absent when an issue says why. */
export interface Draft {
  number: number;
  first: Line;
  last: Line;
  cells: {
    structure?: Cell<string>;
    titre?: Cell<string>;
    themes?: Cell<string[]>;
    commune?: Cell<string>;
    territoire?: Cell<string>;
    resume?: Cell<string>;
    categorie?: Cell<string>;
    montant?: Cell<number>;
  };
  separators: readonly Piece[];
}

/** The way every step answers: what it could make, and what is wrong or worth saying. */
export interface Step<Value> {
  value: Value;
  issues: Issue[];
}

export type { Span };
