const collator = new Intl.Collator('fr', { numeric: true });

/** Sorts as a reader expects: numbers by size, texts in French order. Equal ones keep their place. */
export function compareValeurs(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
