/** From the words of a search to one ordered list. */
import { SEARCHED_FIELDS, type SearchedField, type Lexicon, WEIGHTS } from './index.ts';
import type { Term } from './query.ts';

/** Fields in which one word was found, by place of the initiative: true for the whole word, false for a beginning. */
export type Touches = ReadonlyMap<number, ReadonlyMap<SearchedField, boolean>>;

/** An initiative that holds every word. `champs` are the fields that hold any of them, in the order of `SEARCHED_FIELDS`. */
export interface SearchHit {
  readonly indice: number;
  readonly score: number;
  readonly champs: readonly SearchedField[];
}

// A beginning says less of what is looked for than the word itself.
const BEGINNING = 0.4;

/**
 * Where a word stands: its stem, or words that begin with it; its nearby forms alone when it has some. Figures that
 * are an amount mean that amount, not the longer ones that begin alike nor the numbers of a text.
 */
export function findTouches(lexique: Lexicon, { forme, racine, proches }: Term): Touches {
  const exact = /^\d{4,}$/.test(forme) ? lexique.get(forme) : undefined;
  const montants = [...(exact?.places ?? [])].filter(([, champs]) => champs.has('montant'));
  if (montants.length > 0) return new Map(montants.map(([place]) => [place, new Map([['montant', true]])]));
  const touches = new Map<number, Map<SearchedField, boolean>>();
  for (const [known, entree] of lexique) {
    const whole = proches ? proches.has(known) : entree.racine === racine;
    const begins = !proches && known.startsWith(forme);
    if (!whole && !begins) continue;
    for (const [place, champs] of entree.places) {
      const own = touches.get(place) ?? new Map<SearchedField, boolean>();
      touches.set(place, own);
      for (const champ of champs) own.set(champ, whole || own.get(champ) === true);
    }
  }
  return touches;
}

/** Initiatives found by every word, the best first; equal scores keep the order of the index. */
export function rankHits(found: readonly Touches[]): SearchHit[] {
  const [first, ...others] = found;
  const hits: SearchHit[] = [];
  for (const indice of first?.keys() ?? []) {
    if (!others.every((touches) => touches.has(indice))) continue;
    let score = 0;
    const fields = new Set<SearchedField>();
    for (const touches of found) {
      for (const [champ, whole] of touches.get(indice) ?? []) {
        score += WEIGHTS[champ] * (whole ? 1 : BEGINNING);
        fields.add(champ);
      }
    }
    hits.push({ indice, score, champs: SEARCHED_FIELDS.filter((champ) => fields.has(champ)) });
  }
  return hits.sort((a, b) => b.score - a.score || a.indice - b.indice);
}
