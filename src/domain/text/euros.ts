/** Figures in French: gaps between thousands are U+202F, the one before a unit is U+00A0. */

export const FINE = '\u202F';
export const GAP = '\u00A0';

/** A whole number with its thousands apart: `formatNombre(692000)`. */
export function formatNombre(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, FINE);
}

/** An amount in whole euros, as the annex writes it but with a no-break space before the sign. */
export function formatEuros(montant: number): string {
  return `${formatNombre(montant)}${GAP}€`;
}

/**
 * A ratio as a percentage with a comma: `formatPart(0.0361)` is « 3,6 % », `formatPart(0.24)` « 24 % ». With `aligned`
 * there is always one decimal, for columns. A part too small for one decimal is said to be under 0.1 %.
 */
export function formatPart(ratio: number, aligned = false): string {
  if (ratio > 0 && ratio < 0.001) return `moins de 0,1${FINE}%`;
  const percent = Math.round(ratio * 1000) / 10;
  return `${(aligned ? percent.toFixed(1) : String(percent)).replace('.', ',')}${FINE}%`;
}
