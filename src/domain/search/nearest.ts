import { foldText } from '../text/fold.ts';

/** Number of single-character edits (insert, delete, replace, swap of neighbours) between two texts. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(i === 0 && j === 0 ? 0 : Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}

/** The label nearest to `text` once both are folded, or `undefined` when none is close (more than half of it would change). */
export function nearestLabel(text: string, labels: Iterable<string>): string | undefined {
  const folded = foldText(text);
  const limit = Math.max(2, folded.length / 2);
  let best: { label: string; distance: number } | undefined;
  for (const label of labels) {
    const other = foldText(label);
    // A difference in length alone already costs as many edits.
    if (Math.abs(other.length - folded.length) > Math.min(limit, best?.distance ?? limit)) continue;
    const distance = editDistance(folded, other);
    if (distance <= limit && (!best || distance < best.distance)) best = { label, distance };
  }
  return best?.label;
}
