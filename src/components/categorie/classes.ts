import type { Categorie } from '../../domain/records/schema/referentiel.ts';

type Couleur = Pick<Categorie, 'couleur' | 'hachures'>;

/** Colours the styles know; a number beyond them is shown in the neutral one. */
const KNOWN = 5;
const token = (number: number): string => (number <= KNOWN ? String(number) : 'neutre');

/** Classes that set `--colour` (and `--hatching`) to the category's colours. */
export function categorieClasses({ couleur, hachures }: Couleur): string {
  return hachures === undefined ? `cat-${token(couleur)}` : `cat-${token(couleur)} hach-${token(hachures)}`;
}
