/** A row of the table: what each cell says, and the number or key that it stands for. */
export interface Ligne {
  readonly row: HTMLTableRowElement;
  readonly cells: readonly Cellule[];
}
export interface Cellule {
  /** As shown. */
  readonly texte: string;
  /** As downloaded and sorted: a number for an amount or a line. */
  readonly valeur: string | number;
}

/** The rows of a finished table, read once. */
export function readLignes(rows: Iterable<HTMLTableRowElement>): Ligne[] {
  return Array.from(rows, (row) => ({ row, cells: Array.from(row.cells, readCellule) }));
}

function readCellule(cell: HTMLTableCellElement): Cellule {
  const texte = cell.textContent.trim().replace(/\s+/g, ' ');
  const valeur = cell.dataset['valeur'] ?? texte;
  return { texte, valeur: cell.classList.contains('nombre') ? Number(valeur) : valeur };
}
