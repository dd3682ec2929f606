/** One line of text as it is printed in a cell, in the total or outside of the table. */
export interface PdfLine {
  readonly page: number;
  /** In points from the top left corner of the page: left, top, right, bottom; rounded to 0.1 point. */
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  /** As printed, its last hyphen included; ligatures are opened, all other characters are the document's own. */
  readonly text: string;
  /** The last character is a hyphen that is only there because the line ends. */
  readonly endsInSoftHyphen: boolean;
}

export interface PdfRow {
  readonly page: number;
  /** Its place among the rows that begin on this page, from 1. */
  readonly row: number;
  /** One list of lines for each heading, in reading order. */
  readonly cells: readonly (readonly PdfLine[])[];
}

/** The table of a document: each visible character of each page is in one row, in the total or in the outside. */
export interface PdfTable {
  readonly pages: number;
  /** The lines above the table on page 1. */
  readonly titre: string;
  /** The headings of the columns, from left to right; their lines are joined by a blank. */
  readonly headings: readonly string[];
  /** The column that holds the amounts, an index of `headings`. */
  readonly colonneMontant: number;
  readonly rows: readonly PdfRow[];
  readonly total: { readonly page: number; readonly lines: readonly PdfLine[]; readonly montant: readonly PdfLine[] };
  /** Titles, headings, running titles and page numbers. */
  readonly outside: readonly PdfLine[];
}

/** Characters that follow each other without a gap wider than a hair, in the order in which they were written. */
export interface Run {
  readonly page: number;
  readonly glyphs: readonly Glyph[];
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
}

export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ruling line: horizontal at `at` = y, or vertical at `at` = x, from `from` to `to` along the other axis. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows, in points from its top left corner. */
export interface PageContent {
  readonly page: number;
  readonly runs: readonly Run[];
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
}

/** What lies between two ruling lines, or a row of a table without rules, on one page. */
export interface Piece {
  readonly page: number;
  /** One list for each column; fewer where cells of the row are merged. */
  readonly cells: readonly (readonly Run[])[];
  /** No rule parts it from what comes before on the page above, or after on the page below. */
  readonly opensAbove: boolean;
  readonly opensBelow: boolean;
}

/** The pieces of the table that one page shows, and the text around them. */
export interface PageTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly pieces: readonly Piece[];
  readonly outside: readonly Run[];
}
