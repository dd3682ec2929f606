/** Where things stand in the annex, as first and last line. */
import type { LigneAnnexe } from './model.ts';
import type { Champ, Provenance } from './schema.ts';

export type Lignes = readonly [premiere: number, derniere: number];

/** The lines of a whole initiative. */
export function lignesOf(id: string, provenance: Provenance): Lignes {
  const found = provenance.initiatives[id];
  if (!found) throw new Error(`initiative ${id} sans provenance`);
  return found.lignes;
}

/** The lines of one of its cells. */
export function lignesDuChamp(id: string, champ: Champ, provenance: Provenance): Lignes {
  const numbers = provenance.initiatives[id]?.champs[champ].spans.map(({ ligne }) => ligne) ?? [];
  if (numbers.length === 0) throw new Error(`initiative ${id} : ${champ} sans provenance`);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** « ligne 24 », « lignes 8 à 24 ». */
export function describeLignes([premiere, derniere]: Lignes): string {
  return premiere === derniere ? `ligne ${premiere}` : `lignes ${premiere} à ${derniere}`;
}

/** The lines as a reader counts them: without the empty one that follows a last line break. */
export function printedLignes(lignes: readonly LigneAnnexe[]): readonly LigneAnnexe[] {
  const isEmpty = lignes.at(-1)?.morceaux.every(({ texte }) => texte === '') ?? false;
  return isEmpty ? lignes.slice(0, -1) : lignes;
}
