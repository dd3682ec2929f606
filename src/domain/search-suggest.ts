/** Slips that a count of wrong letters sees as two errors. */

/** The word with two neighbouring letters swapped, every way. */
export function listSwaps(forme: string): string[] {
  return Array.from(
    { length: Math.max(0, forme.length - 1) },
    (_, i) => forme.slice(0, i) + forme.charAt(i + 1) + forme.charAt(i) + forme.slice(i + 2),
  );
}
