import { groupInitiatives, sortByMontant, sumMontants, toLot } from '../../domain/figures/aggregate.ts';
import type { Initiative, Sujet } from '../../domain/records/model.ts';

/** A line of a table by subject: where it leads, its count, its sum in euros. */
export interface Row {
  readonly label: string;
  /** Without it the label stands alone. */
  readonly href?: string;
  readonly nombre: number;
  readonly montant: number;
  /** What a table that shows averages takes them from. */
  readonly initiatives: readonly Initiative[];
  /** Classes of its colour, when the subject is a category. */
  readonly classes?: string;
  readonly icone?: string | undefined;
  /** What stands under the label. */
  readonly note?: string;
}

/** Count and sum of one edition, or of all, for each subject. Subjects without an initiative there are left out. */
export function toRows<T extends Sujet<unknown>>(
  sujets: readonly T[],
  urlOf: (sujet: T) => string,
  annee?: number,
  more: (sujet: T) => Partial<Row> = () => ({}),
): Row[] {
  return sujets.flatMap((sujet) => {
    const lots = sujet.parEdition.filter((lot) => annee === undefined || lot.annee === annee);
    if (lots.length === 0) return [];
    const { initiatives, nombre, montant } = toLot(
      0,
      lots.flatMap((lot) => lot.initiatives),
    );
    return [{ label: sujet.label, href: urlOf(sujet), initiatives, nombre, montant, ...more(sujet) }];
  });
}

/** Lines for what a set of initiatives has in common, largest sum first: `groupRows(lot.initiatives, ({ themes }) => themes, themeUrl)`. */
export function groupRows<T extends { slug: string } & ({ label: string } | { nom: string })>(
  initiatives: readonly Initiative[],
  of: (initiative: Initiative) => T | readonly T[],
  urlOf: (subject: T) => string,
  more: (subject: T) => Partial<Row> = () => ({}),
): Row[] {
  const rows = [...groupInitiatives(initiatives, of)].map(([subject, group]) => ({
    label: 'nom' in subject ? subject.nom : subject.label,
    href: urlOf(subject),
    initiatives: group,
    nombre: group.length,
    montant: sumMontants(group),
    ...more(subject),
  }));
  return sortByMontant(rows);
}
