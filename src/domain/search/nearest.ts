import { foldText } from '../text/fold.ts';

/** Number of single-character edits (insert, delete, replace, swap of neighbours) between two texts. */
export function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const row = rows[i];
      if (!row) continue;
      if (i === 0 || j === 0) {
        row[j] = i + j;
        continue;
      }
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      row[j] = best;
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
