/** What the parser passes from one verb to the next. */
import type {
  Arbitrage,
  Champ,
  EditionDescription,
  InitiativeRecord,
  Permalien,
} from '../../src/domain/records/schema/edition.ts';
import type { Categorie, Communes, Territoire, Theme } from '../../src/domain/records/schema/referentiel.ts';
import type { Issue } from '../../src/domain/records/issue.ts';

/** What joins a line to the next one of its cell: a blank, nothing, or nothing in the place of its last hyphen. */
export type Ending = 'blank' | 'closed' | 'dropped';

/** A line of the annex. `columns[i]` is the 1-based column, in `raw`, of `text[i]`; `columns` has one more entry, the end. */
export interface Line {
  number: number;
  raw: string;
  /** Composed (NFC), every blank a plain space, trimmed. Empty for a blank line. */
  text: string;
  /** Where the text ends, before a hyphen that is only there because the line ends. */
  end: number;
  columns: readonly number[];
  /** The line announces its continuation: it ends in a blank, or in a cut word. */
  wrapped: boolean;
  /** The line ends inside a word, at its hyphen. */
  cutWord: boolean;
  blankBefore: boolean;
  /** The words of the line. */
  tokens: readonly Token[];
}

/** A part of one line: `text.slice(from, to)`. */
export interface Piece {
  line: Line;
  from: number;
  to: number;
}

/** A word of a line. */
export interface Token extends Piece {
  folded: string;
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
  edition: EditionDescription;
  arbitrages: readonly Arbitrage[];
  arbitragesFile: string;
  themes: readonly Theme[];
  territoires: readonly Territoire[];
  categories: readonly Categorie[];
  communes: Communes;
  permaliens: readonly Permalien[];
  /** The records of the last run, to name what changes. */
  earlier: readonly InitiativeRecord[];
}

/** A value with its provenance. */
export interface Cell<Value> {
  value: Value;
  reading: Reading;
  rules: readonly string[];
  /** Indexes of the arbitrages that decided it. */
  arbitrages: readonly number[];
}

/** The fields of a record: one is absent when an issue says why. */
export type Cells = { [C in Champ]?: Cell<InitiativeRecord[C]> | undefined };

/** A record as far as it could be read. */
export interface Draft {
  number: number;
  first: Line;
  last: Line;
  cells: Cells;
  separators: readonly Piece[];
}

/** The printed total; `montant` is absent when an issue says why. */
export interface Total {
  montant: number | undefined;
  pieces: readonly Piece[];
}

/** What every reader hands to the checks, whatever the source: all its lines, and what each stretch of them is. */
export interface ReadAnnexe {
  lines: readonly Line[];
  /** Page headers and the like: what belongs to no record. */
  outside: readonly Piece[];
  total: Total;
  drafts: readonly Draft[];
}

/** The way every step answers: what it could make, and what is wrong or worth saying. */
export interface Step<Value> {
  value: Value;
  issues: Issue[];
}
