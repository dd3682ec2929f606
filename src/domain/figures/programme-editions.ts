import type { Programme } from '../records/schema/programme.ts';
import { formatEuros, formatNombre } from '../text/euros.ts';

/** A line of the table of editions; a figure that nobody gives is absent. */
export type ProgrammeEdition = Omit<Programme['editions'][number], 'sources'> & {
  readonly sources: readonly string[];
  /** The year whose annex the site has: laureates and euros are counted there. */
  readonly annexe?: number;
};

/**
 * Every edition that is known, the latest first, those without a year last: what was written by hand and, over it, the
 * figures of the annexes.
 */
export function listProgrammeEditions(
  written: Programme['editions'],
  annexes: readonly { readonly annee: number; readonly nombre: number; readonly montant: number }[],
): ProgrammeEdition[] {
  const counted = annexes.map(({ annee, nombre, montant }) => ({
    nom: String(annee),
    sources: [],
    ...written.find((one) => one.annee === annee),
    annee,
    annexe: annee,
    laureats: formatNombre(nombre),
    euros: formatEuros(montant),
  }));
  const others = written.filter((one) => !annexes.some(({ annee }) => annee === one.annee));
  return [...counted, ...others].sort((a, b) => (b.annee ?? 0) - (a.annee ?? 0));
}
