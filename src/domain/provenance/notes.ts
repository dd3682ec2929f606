/** How the values of an initiative came from the text, where it was not simply copied. */
import type { Champ } from '../records/champs.ts';
import type { ArbitragePublic, Avis, Provenance, ProvenanceChamp } from '../records/schema/edition.ts';

/** A value that named rules changed, and the text as printed. */
interface Normalised {
  readonly nature: 'normalise';
  readonly champ: Champ;
  readonly imprime: string;
  readonly regles: readonly string[];
}

/** What is worth saying of a field: normalised by rules, decided by hand, or remarked by the build. */
export type Note =
  | Normalised
  | { readonly nature: 'decide'; readonly champs: readonly Champ[]; readonly arbitrage: ArbitragePublic }
  | { readonly nature: 'avis'; readonly champ: Champ | null; readonly avis: Avis };

/** Putting the lines of a cell together is copying it, not changing it. */
const JOINED = 'lignes-jointes';

/** The normalised values of an initiative, in the order of the columns. */
export function normalisedOf(id: string, { initiatives }: Provenance): Normalised[] {
  return cellsOf(id, initiatives).flatMap(([champ, { statut, imprime, regles = [] }]) =>
    statut === 'normalise'
      ? [{ nature: 'normalise', champ, imprime, regles: regles.filter((regle) => regle !== JOINED) }]
      : [],
  );
}

function cellsOf(id: string, initiatives: Provenance['initiatives']): [Champ, ProvenanceChamp][] {
  return Object.entries(initiatives[id]?.champs ?? {}) as [Champ, ProvenanceChamp][];
}

/**
 * Notes of one initiative, in the order of the columns. A decision that settled several fields is told once; a remark
 * on a field that a decision covers is not repeated, nor one on the amount, which `montantFacts` tells.
 */
export function notesOf(id: string, provenance: Provenance): Note[] {
  const decided = new Map<number, Champ[]>();
  for (const [champ, { arbitrages = [] }] of cellsOf(id, provenance.initiatives)) {
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
  return [...decisions, ...normalisedOf(id, provenance), ...avis];
}
