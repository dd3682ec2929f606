import { slugify } from '../../../src/domain/text/slug.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { saysHidden } from '../write/masks.ts';
import type { Context } from '../types.ts';

/**
 * The last look before anything is written: a hidden text must stand in no string of the output, whatever
 * its capitals, accents or apostrophes, nor in an address made of it. The messages do not print it either.
 */
export function findLeaks(output: unknown, { arbitrages, arbitragesFile }: Context): Issue[] {
  if (!arbitrages.some(({ type }) => type === 'masque')) return [];
  const texts = [...leavesOf(output)];
  return arbitrages.flatMap((arbitrage, index) => {
    if (arbitrage.type !== 'masque') return [];
    const found = texts.filter((text) => saysHidden(text, arbitrage.lu));
    if (found.length === 0) return [];
    const inSlug = found.every((text) => text === slugify(text));
    const where = inSlug ? 'dans une adresse publiée' : 'sous une autre graphie ou dans un autre champ';
    const read = `le texte du masque n° ${index + 1}, ${where}`;
    const expected = 'aucune trace du texte caché dans les fichiers générés';
    const cure = 'retirer à la main cette adresse de permaliens.json : une autre sera donnée';
    return [makeIssue({ code: 'E-MASQUE-INCOMPLET', file: arbitragesFile, read, expected, ...(inSlug && { cure }) })];
  });
}

function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* leavesOf(item);
  }
}
