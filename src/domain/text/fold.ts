/**
 * Text folded for comparison: lower case, no diacritics, `œ`/`æ` opened, typographic apostrophes and
 * hyphens made plain, every run of white space one space. `foldText('Œuvre d’Étaples')` is `"oeuvre d'etaples"`.
 */
export function foldText(text: string): string {
  // Most words are plain ASCII, and the parser folds every one of them.
  if (/^[\t-~]*$/.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  // Letters of mathematics have no lower case until they are plain letters.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
