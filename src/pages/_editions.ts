import { editions } from '../dataset.ts';
import type { Lot } from '../domain/records/model.ts';

/** Each lot at the address of its year for good and, the latest, at the one without a year as well. */
export function addressLots<T extends Lot>(lots: readonly T[]): { annee: string | undefined; lot: T }[] {
  return lots.flatMap((lot, index) =>
    [String(lot.annee), ...(index === 0 ? [undefined] : [])].map((annee) => ({ annee, lot })),
  );
}

/** The paths of a page that shows one edition; `autres` are the years of the others, latest first. */
export const listEditionPaths = () =>
  addressLots(editions).map(({ annee, lot: edition }) => ({
    params: { annee },
    props: { edition, autres: editions.map((other) => other.annee).filter((autre) => autre !== edition.annee) },
  }));
