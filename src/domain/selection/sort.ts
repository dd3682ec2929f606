/** Orders of a list of initiatives. */

/** What sorting reads of an initiative. `numero` is its rank in the annex, `montant` in euros. */
export interface Sortable {
  readonly numero: number;
  readonly titre: string;
  readonly commune: string;
  readonly montant: number;
}

// A title in quotes is filed under its first letter.
const QUOTES = /^[^\p{L}\p{N}]+/u;
const { compare } = new Intl.Collator('fr', { numeric: true });
type Comparison = (a: Sortable, b: Sortable) => number;

const byText =
  (champ: 'titre' | 'commune', direction: 1 | -1): Comparison =>
  (a, b) =>
    direction * compare(a[champ].replace(QUOTES, ''), b[champ].replace(QUOTES, ''));

const COMPARISONS = {
  annexe: () => 0,
  montant: (a, b) => b.montant - a.montant,
  'montant-croissant': (a, b) => a.montant - b.montant,
  titre: byText('titre', 1),
  'titre-inverse': byText('titre', -1),
  commune: byText('commune', 1),
  'commune-inverse': byText('commune', -1),
} as const satisfies Readonly<Record<string, Comparison>>;

/** As written in addresses; `-inverse` goes from Z to A, `montant` from the largest. */
export type SortOrder = keyof typeof COMPARISONS | 'pertinence';
export const SORT_ORDERS: readonly SortOrder[] = ['pertinence', ...(Object.keys(COMPARISONS) as SortOrder[])];

/** The order of a list nobody has sorted: the best first when searching, else that of the annex. */
export function defaultSort(requete: string): SortOrder {
  return requete.trim() === '' ? 'annexe' : 'pertinence';
}

/** A sorted copy; ties keep annex order. `pertinence` keeps the order given, which is that of the search. */
export function sortItems<T extends Sortable>(items: readonly T[], tri: SortOrder): T[] {
  if (tri === 'pertinence') return [...items];
  const comparison: Comparison = COMPARISONS[tri];
  return [...items].sort((a, b) => comparison(a, b) || a.numero - b.numero);
}
