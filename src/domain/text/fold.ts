/**
 * Text folded for comparison: lower case, no diacritics, `œ`/`æ` opened, typographic apostrophes and
 * hyphens made plain, every run of white space one space. `foldText('Œuvre d’Étaples')` is `"oeuvre d'etaples"`.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain ASCII, and the parser folds every one of them.
  if (/^[\t-~]*$/.test(lower)) return lower.replace(/\s+/g, ' ').trim();
  return lower
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
