/**
 * The words of an address that leads nowhere which are worth searching: those of its last piece. Empty when that has no
 * letters, as a year.
 *
 * @param chemin as the browser gives it: encoded, with or without a final slash
 */
export function wordsOfChemin(chemin: string): string {
  const last =
    decode(chemin)
      .split(/[/\\]/)
      .map((morceau) =>
        morceau
          .replace(/(?:^index)?\.(?:html?|php|aspx?)$/i, '')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .findLast((morceau) => morceau !== '') ?? '';
  return /\p{L}{3}/u.test(last) ? last.slice(0, 60).trim() : '';
}

/** What is wrongly encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
