import { annotateLines } from '../../../src/domain/provenance/annotate-lines.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { Provenance } from '../../../src/domain/records/schema/edition.ts';
import { slugify } from '../../../src/domain/text/slug.ts';
import { saysHidden } from '../write/masks.ts';
import type { Context, Line } from '../types.ts';

/**
 * The last look before anything is written: a hidden text must stand in no string of the output, of the annex as the site
 * shows it or of what is published of `edition.json`, under any spelling, nor in an address made of it. The messages do
 * not print it either.
 */
export function findLeaks(
  output: { readonly provenance: Provenance },
  lines: readonly Line[],
  { edition, arbitrages, arbitragesFile }: Context,
): Issue[] {
  if (!arbitrages.some(({ type }) => type === 'masque')) return [];
  const annexe = annotateLines(lines.map(({ raw }) => raw).join('\n'), output.provenance).map(({ stretches }) =>
    stretches.map(({ text }) => text).join(''),
  );
  const { titre, financeur, source, colonnes } = edition;
  const texts = [...leavesOf([output, annexe.join('\n'), titre, financeur, source, colonnes])];
  return arbitrages.flatMap((arbitrage, index) => {
    if (arbitrage.type !== 'masque') return [];
    const found = texts.filter((text) => saysHidden(text, arbitrage.lu));
    if (found.length === 0) return [];
    const inSlug = found.every((text) => text === slugify(text));
    const where = inSlug
      ? 'dans une adresse publiée'
      : 'sous une autre graphie, dans un autre champ ou dans edition.json';
    const read = `le texte du masque n° ${index + 1}, ${where}`;
    const expected = 'aucune trace du texte caché dans ce qui est publié';
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
