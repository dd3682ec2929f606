import { PdfRefusal } from './codes.ts';
import type { PageContent, Rule } from './types.ts';

/** What lies between two horizontal rules that cross the table. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  /** The vertical rules that part its cells, the outer ones included. */
  readonly edges: readonly number[];
  readonly opensAbove: boolean;
  readonly opensBelow: boolean;
}

/** Rules nearer than this, in points, are one: the borders of two cells side by side, a double rule. */
export const SAME_RULE = 4;
/** A rule that stops farther from the next one underlines a text. */
const TOUCHES = 1.5;

/**
 * The bands of a page from its ruling lines; none where two vertical rules are missing.
 *
 * @throws PdfRefusal when a horizontal rule crosses some columns only: a cell is merged over two rows
 */
export function readBands({ page, horizontals, verticals }: PageContent): Band[] {
  const upright = cluster(verticals);
  if (upright.length < 2) return [];
  const top = Math.min(...verticals.map(({ from }) => from));
  const bottom = Math.max(...verticals.map(({ to }) => to));
  const level = cluster(horizontals.filter(({ at }) => at > top - SAME_RULE && at < bottom + SAME_RULE));
  const left = Math.min(...[...verticals.map(({ at }) => at), ...level.flat().map(({ from }) => from)]);
  const right = Math.max(...[...verticals.map(({ at }) => at), ...level.flat().map(({ to }) => to)]);

  const crossing = level.filter((rules) => covers(rules, left, right));
  const ys = crossing.map(middle);
  const opensAbove = !ys.some((y) => y - top < SAME_RULE);
  const opensBelow = !ys.some((y) => bottom - y < SAME_RULE);
  const bounds = [...(opensAbove ? [top] : []), ...ys, ...(opensBelow ? [bottom] : [])];
  const bands = bounds.slice(0, -1).map((from, index): Band => {
    const to = bounds[index + 1] ?? bottom;
    const inner = upright.filter((rules) => covers(rules, from, to)).map(middle);
    const edges = [left, ...inner, right].filter((x, at, all) => at === 0 || x - (all[at - 1] ?? x) > SAME_RULE);
    const last = index === bounds.length - 2;
    return { top: from, bottom: to, edges, opensAbove: opensAbove && index === 0, opensBelow: opensBelow && last };
  });

  for (const rules of level.filter((one) => !crossing.includes(one))) {
    const y = middle(rules);
    const band = bands.find((one) => one.top < y && y < one.bottom);
    if (band?.edges.some((x, index) => index > 0 && covers(rules, band.edges[index - 1] ?? x, x, TOUCHES))) {
      const read = `un filet à ${Math.round(y)} points du haut, qui ne traverse que certaines colonnes`;
      throw new PdfRefusal('E-PDF-CELLULE-FUSIONNEE', page, read, 'des filets horizontaux sur toute la largeur');
    }
  }
  return bands;
}

function cluster(rules: readonly Rule[]): Rule[][] {
  const clusters: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = clusters.at(-1);
    if (last && rule.at - (last[0]?.at ?? 0) < SAME_RULE) last.push(rule);
    else clusters.push([rule]);
  }
  return clusters;
}

const middle = (rules: readonly Rule[]): number => ((rules[0]?.at ?? 0) + (rules.at(-1)?.at ?? 0)) / 2;

/** Whether the rules, put together, go from one end to the other: cells drawn one by one leave small gaps. */
function covers(rules: readonly Rule[], from: number, to: number, gap = SAME_RULE): boolean {
  let reached = from;
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    if (rule.from - reached > gap) break;
    reached = Math.max(reached, rule.to);
  }
  return to - reached <= gap;
}
