/** CSV (RFC 4180): CRLF after every row, quotes only where needed; the canonical one has commas. UTF-8 is the caller's. */

const BOM = '\uFEFF';

function quote(value: string | number, separator: string): string {
  const text = String(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as CSV. */
export function serializeCsv(rows: Iterable<readonly (string | number)[]>, separator = ','): string {
  let text = '';
  for (const row of rows) text += `${row.map((cell) => quote(cell, separator)).join(separator)}\r\n`;
  return text;
}

/**
 * Rows as a spreadsheet set to French opens them at a double click: byte order mark, semicolon, decimal comma. A text
 * that a spreadsheet would run as a formula starts with an apostrophe.
 */
export function serializeExcelCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : String(cell).replace('.', ','))),
  );
  return BOM + serializeCsv(cells, ';');
}

function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
