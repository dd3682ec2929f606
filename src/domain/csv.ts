/** CSV (RFC 4180): CRLF after every row, quotes only where needed; the canonical one has commas. UTF-8 and the byte order mark are the caller's. */

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
