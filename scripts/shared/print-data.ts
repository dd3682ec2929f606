import stringify from 'json-stringify-pretty-compact';

/** JSON to the byte: two spaces, and what fits on a line (a span, a list of themes) on one, so that a difference reads well. */
export function printData(value: unknown): string {
  return `${stringify(value, { indent: 2, maxLength: 100 })}\n`;
}
