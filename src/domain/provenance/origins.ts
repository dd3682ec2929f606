/** How much of an edition was copied, normalised or decided. */
import { type Champ, CHAMPS } from '../records/champs.ts';
import type { Provenance, ProvenanceChamp } from '../records/schema/edition.ts';

type Origins = Readonly<Record<ProvenanceChamp['statut'], number>>;

/** Number of values of each column by the way they came from the text, columns in the order of the annex. */
export function countOrigins({ initiatives }: Provenance): [champ: Champ, origins: Origins][] {
  return CHAMPS.map((champ) => {
    const all = Object.values(initiatives).map(({ champs }) => champs[champ].statut);
    const count = (statut: keyof Origins): number => all.filter((one) => one === statut).length;
    return [champ, { imprime: count('imprime'), normalise: count('normalise'), decide: count('decide') }];
  });
}

/** Number of values that each rule touched, layout included, the most frequent first. */
export function countRules({ initiatives }: Provenance): [regle: string, nombre: number][] {
  const cells = Object.values(initiatives).flatMap(({ champs }) => Object.values(champs));
  const touched = Map.groupBy(
    cells.flatMap(({ regles = [] }) => regles),
    (regle) => regle,
  );
  return [...touched].map(([regle, all]): [string, number] => [regle, all.length]).sort(([, a], [, b]) => b - a);
}
