/** How the values of an initiative came from the text, where it was not simply copied. */
import type { Champ } from './champs.ts';
import type { ArbitragePublic, Avis, Provenance, ProvenanceChamp } from './schema.ts';
import { JOINED } from './statuts.ts';

/** What is worth saying of a field: normalised by rules, decided by hand, or remarked by the build. */
export type Note =
  | {
      readonly nature: 'normalise';
      readonly champ: Champ;
      readonly imprime: string;
      readonly regles: readonly string[];
    }
  | { readonly nature: 'decide'; readonly champs: readonly Champ[]; readonly arbitrage: ArbitragePublic }
  | { readonly nature: 'avis'; readonly champ: Champ | null; readonly avis: Avis };

/**
 * Notes of one initiative, in the order of the columns. A decision that settled several fields is told once; a remark
 * on a field that a decision covers is not repeated, nor one on the amount, which `montantFacts` tells.
 */
export function notesOf(id: string, provenance: Provenance): Note[] {
  const champs = Object.entries(provenance.initiatives[id]?.champs ?? {}) as [Champ, ProvenanceChamp][];
  const normalised = champs.flatMap(([champ, { statut, imprime, regles = [] }]): Note[] =>
    statut === 'normalise'
      ? [{ nature: 'normalise', champ, imprime, regles: regles.filter((regle) => regle !== JOINED) }]
      : [],
  );
  const decided = new Map<number, Champ[]>();
  for (const [champ, { arbitrages = [] }] of champs) {
    for (const index of arbitrages) decided.set(index, [...(decided.get(index) ?? []), champ]);
  }
  const decisions = [...decided].flatMap(([index, of]): Note[] => {
    const arbitrage = provenance.arbitrages[index];
    return arbitrage ? [{ nature: 'decide', champs: of, arbitrage }] : [];
  });
  const covered = new Set<Champ | null>([...decided.values()].flat());
  const avis = provenance.avis.flatMap((one): Note[] =>
    one.initiative === id && one.champ !== 'montant' && !covered.has(one.champ)
      ? [{ nature: 'avis', champ: one.champ, avis: one }]
      : [],
  );
  return [...decisions, ...normalised, ...avis];
}
