/**
 * Marks the words of a search in the printed texts, with the CSS Custom Highlight API: the texts are not
 * touched, so that selecting, copying and reading aloud stay what they were. Browsers without it mark nothing.
 */
import type { Terme } from '../../domain/search-query.ts';
import type { Fiche, Impressions, Morceau } from './fiches.ts';
import type { Moteur } from './moteur.ts';
import type { Vue } from './vue.ts';

const NOM = 'recherche';

function makeRange(morceaux: readonly Morceau[], debut: number, fin: number): Range | undefined {
  const morceau = morceaux.findLast((candidate) => candidate.debut <= debut);
  const end = fin - (morceau?.debut ?? 0);
  if (!morceau || end > morceau.noeud.length) return undefined;
  const range = document.createRange();
  range.setStart(morceau.noeud, debut - morceau.debut);
  range.setEnd(morceau.noeud, end);
  return range;
}

/** Marks `termes`, and nothing else, in `fiches`. `impressions` says where a table prints an initiative; without it, its card does. */
export function highlight(
  fiches: readonly Fiche[],
  { champs }: Vue<Fiche>,
  termes: readonly Terme[],
  moteur: Moteur | undefined,
  impressions?: (fiche: Fiche) => Impressions | undefined,
): void {
  if (!('highlights' in CSS)) return;
  const ranges: Range[] = [];
  for (const fiche of fiches) {
    const parChamp = impressions?.(fiche) ?? fiche.impressions;
    for (const champ of champs.get(fiche) ?? []) {
      for (const { debut, fin } of moteur?.locate(fiche.numero - 1, champ, termes) ?? []) {
        const range = makeRange(parChamp.get(champ) ?? [], debut, fin);
        if (range) ranges.push(range);
      }
    }
  }
  CSS.highlights.set(NOM, new Highlight(...ranges));
}
