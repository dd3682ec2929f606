const format = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day written `AAAA-MM-JJ`, in words: « 31 janvier 2030 », « 1er mars 2030 ». */
export function formatDay(jour: string): string {
  return format
    .format(new Date(`${jour}T00:00:00Z`))
    .replace(/^1 /, '1er ')
    .replace(' ', '\u00A0');
}
