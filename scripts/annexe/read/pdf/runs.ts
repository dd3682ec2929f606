import type { Glyph, PdfLine, Run } from './types.ts';

// All in parts of the size of the characters.
/** A gap that is wider parts two runs; a narrower one is the spacing of letters. */
const MAX_GAP = 0.1;
/** How far a letter may step back under the one before it. */
const MAX_STEP_BACK = 0.35;
/** Two characters that begin within this distance are written one over the other. */
const SAME_PLACE = 0.05;
/** Parts of one line differ less: an exponent does, the next line does not. */
const SAME_LINE = 0.45;

const SOFT_HYPHEN = '\u00AD';

const isBlank = (text: string): boolean => /^\s*$/.test(text);

/** Joins the characters of a page that follow each other, and leaves out the runs that show nothing. */
export function gatherRuns(glyphs: readonly Glyph[], page: number): Run[] {
  const groups: Glyph[][] = [];
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const follows =
      previous !== undefined &&
      Math.abs(glyph.baseline - previous.baseline) < 0.1 * glyph.size &&
      glyph.x0 - previous.x1 < MAX_GAP * glyph.size &&
      (glyph.x0 - previous.x1 > -MAX_STEP_BACK * glyph.size || isUnder(previous, glyph));
    if (follows) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
    previous = glyph;
  }
  return groups.flatMap((group) => {
    const first = group.findIndex(({ text }) => !isBlank(text));
    const last = group.findLastIndex(({ text }) => !isBlank(text));
    const [head, tail] = [group[first], group[last]];
    if (!head || !tail) return [];
    const shown = group.slice(first, last + 1);
    return [{ page, glyphs: shown, x0: head.x0, x1: tail.x1, baseline: head.baseline, size: head.size }];
  });
}

/** Chromium writes a soft hyphen as a blank under the next letter. */
function isUnder(blank: Glyph, next: Glyph): boolean {
  return isBlank(blank.text) && Math.abs(next.x0 - blank.x0) < SAME_PLACE * next.size;
}

/** Where the middle of its small letters lies: this tells the row of a run. */
export const middleOf = ({ baseline, size }: Run): number => baseline - 0.3 * size;

/** Sorts runs into printed lines, from top to bottom and from left to right. */
export function gatherLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && run.baseline - first.baseline < SAME_LINE * Math.max(run.size, first.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x0 - b.x0));
}

/** The first run that is written over another one: a shadow, a bold made by printing twice, or a cell that overflows. */
export const findOverlap = (runs: readonly Run[]): Run | undefined =>
  gatherLines(runs)
    .flatMap((line) => line.filter((run, index) => (line[index - 1]?.x1 ?? 0) - run.x0 > MAX_STEP_BACK * run.size))
    .at(0);

/** The printed lines of a place of one page, as text. */
export const toLines = (runs: readonly Run[]): PdfLine[] => gatherLines(runs).map(toLine);

function toLine(runs: readonly Run[]): PdfLine {
  const glyphs = runs.flatMap((run) => run.glyphs);
  const { page } = runs[0] ?? { page: 0 };
  const [x0, y0] = [Math.min(...glyphs.map((one) => one.x0)), Math.min(...glyphs.map(({ top }) => top))];
  const [x1, y1] = [Math.max(...glyphs.map((one) => one.x1)), Math.max(...glyphs.map(({ bottom }) => bottom))];
  return { page, box: [round(x0), round(y0), round(x1), round(y1)], ...spell(glyphs) };
}

const round = (points: number): number => Math.round(points * 10) / 10;

/** The text of runs that follow each other on a line. */
export const textOf = (runs: readonly Run[]): string => spell(runs.flatMap(({ glyphs }) => glyphs)).text;

function spell(glyphs: readonly Glyph[]): Pick<PdfLine, 'text' | 'endsInSoftHyphen'> {
  let text = '';
  let endsInSoftHyphen = false;
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1];
    if (glyph.text === SOFT_HYPHEN || (next && isUnder(glyph, next))) {
      // Within a line it shows nothing; at its end it is the hyphen, or lies under it.
      endsInSoftHyphen = !next || (next.text === '-' && index === glyphs.length - 2);
      if (!next) text += '-';
      return;
    }
    const previous = glyphs[index - 1];
    const isApart = previous && glyph.x0 - previous.x1 > MAX_GAP * glyph.size;
    if (isApart && !isBlank(previous.text) && !isBlank(glyph.text)) text += ' ';
    text += glyph.text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  });
  return { text, endsInSoftHyphen };
}
