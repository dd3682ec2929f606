/** How much of an edition was copied, normalised or decided. */
import type { Champ } from './champs.ts';
import type { Provenance, ProvenanceChamp } from './schema.ts';

type Origins = Record<ProvenanceChamp['statut'], number>;

/** Number of values of each field by the way they came from the text, fields in the order of the annex. */
export function countOrigins({ initiatives }: Provenance): Map<Champ, Readonly<Origins>> {
  const counts = new Map<Champ, Origins>();
  for (const { champs } of Object.values(initiatives)) {
    for (const [champ, { statut }] of Object.entries(champs) as [Champ, ProvenanceChamp][]) {
      const count = counts.get(champ) ?? { imprime: 0, normalise: 0, decide: 0 };
      count[statut] += 1;
      counts.set(champ, count);
    }
  }
  return counts;
}

/** Number of values that each rule touched, layout included, the most frequent first. */
export function countRegles({ initiatives }: Provenance): [regle: string, nombre: number][] {
  const counts = new Map<string, number>();
  for (const { champs } of Object.values(initiatives)) {
    for (const { regles = [] } of Object.values(champs)) {
      for (const regle of regles) counts.set(regle, (counts.get(regle) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
