/** The start of a text, cut after a whole word so that it and its ellipsis fit in `max` characters. A text that fits is returned as it is. */
export function clipText(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const word = /\s/.test(text[max - 1] ?? '') ? cut : cut.replace(/\s+\S*$/, '');
  return `${word.replace(/[\s,;:.]+$/, '')}…`;
}
