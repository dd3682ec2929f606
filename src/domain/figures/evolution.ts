/** What two editions tell, in whole sentences: the latest beside the one before. With one edition there is nothing to say. */
import type { Edition, Initiative, Lot, Structure, Sujet } from '../records/model.ts';
import { formatEuros, formatNombre } from '../text/euros.ts';
import { countNoun, fr, joinList, pluralOf } from '../text/typography.ts';

type Compared = Pick<Edition, 'annee' | 'initiatives' | 'nombre' | 'montant' | 'intitule'>;

/** The lists that an annex may change: under other labels the same initiatives would be counted otherwise. */
const LISTES: Readonly<Partial<Record<string, readonly [nom: string, labelsOf: (one: Initiative) => string[]]>>> = {
  theme: ['thèmes', ({ themes }) => themes.map(({ label }) => label)],
  categorie: ['catégories', ({ categorie }) => [categorie.label]],
};

/** The editions as wholes, what cannot be compared between them, and how many structures came back. `editions` has the latest first. */
export function compareEditions(editions: readonly Compared[]): string[] {
  const [later, ...before] = editions;
  if (!later || before.length === 0) return [];
  const known = new Set(before.flatMap(({ initiatives }) => initiatives.map(({ structure }) => structure.slug)));
  const { size } = new Set(later.initiatives.map(({ structure }) => structure.slug).filter((slug) => known.has(slug)));
  const back = countNoun(size, 'structure lauréate');
  return [
    ...compareLots(editions, editions),
    ...Object.keys(LISTES).flatMap((liste) => refuseLists(editions, liste)),
    fr`${back} en ${later.annee} ${pluralOf(size, 'l’était', 'l’étaient')} déjà dans une édition précédente.`,
  ];
}

/** How a subject moved. `facette` names its kind: where the list of the kind is another, nothing is compared and that is said. */
export function compareLots(lots: readonly Lot[], editions: readonly Compared[], facette = ''): string[] {
  const [later, earlier] = editions;
  if (!later || !earlier) return [];
  const refused = refuseLists(editions, facette);
  if (refused.length > 0) return refused;
  const [after, before] = [later, earlier].map(({ annee }) => lots.find((lot) => lot.annee === annee));
  if (!after || !before)
    return [after, before].some(Boolean) ? [fr`Aucune initiative en ${after ? earlier.annee : later.annee}.`] : [];
  const count = `de ${formatNombre(before.nombre)} à ${countNoun(after.nombre, 'initiative')} (${difference(after.nombre - before.nombre, formatNombre)})`;
  const from = fr`De ${earlier.annee} à ${later.annee} : `;
  if (undated(later) !== undated(earlier)) {
    const [un, autre] = [earlier, later].map(({ annee, intitule }) => fr`« ${intitule.un} » en ${annee}`);
    return [`${from}${count}.`, fr`Les sommes ne se comparent pas : ${un ?? ''}, ${autre ?? ''}.`];
  }
  const sum = `de ${formatEuros(before.montant)} à ${formatEuros(after.montant)} (${difference(after.montant - before.montant, formatEuros)})`;
  return [`${from}${count}, ${sum}.`];
}

/** In which editions a structure is, where it is in several, and how the others print its name. */
export function structureFacts({ label, parEdition }: Sujet<Structure>): string[] {
  if (parEdition.length < 2) return [];
  const oldestFirst = parEdition.toReversed();
  const printed = oldestFirst.flatMap(({ annee, initiatives }) =>
    [...new Set(initiatives.map(({ structure }) => structure.label))]
      .filter((other) => other !== label)
      .map((other) => fr`Nom imprimé en ${annee} : « ${other} ».`),
  );
  return [`Lauréate ${joinList(oldestFirst.map(({ annee }) => `en ${annee}`))}.`, ...printed];
}

/** A label that only the later annex has is the mark of another list; one that it lacks may just have had no laureate. */
function refuseLists([later, earlier]: readonly Compared[], facette: string): string[] {
  const [nom, labelsOf] = LISTES[facette] ?? [];
  if (!later || !earlier || !labelsOf) return [];
  const known = new Set(earlier.initiatives.flatMap(labelsOf));
  const added = [...new Set(later.initiatives.flatMap(labelsOf))].filter((label) => !known.has(label));
  if (added.length === 0) return [];
  return [
    fr`Les ${nom ?? ''} de ${earlier.annee} et de ${later.annee} ne se comparent pas : ${joinList(added)} ${pluralOf(added.length, 'apparaît', 'apparaissent')} en ${later.annee}.`,
  ];
}

/** The word for the amount without the year that a heading may end on: the next year’s has another. */
const undated = ({ intitule }: Compared): string => intitule.un.replace(/(?: en)? \d{4}$/, '');

/** « 3 de plus », « autant ». */
export function difference(by: number, format: (value: number) => string): string {
  return by === 0 ? 'autant' : `${format(Math.abs(by))} de ${by < 0 ? 'moins' : 'plus'}`;
}
