import { champsOf } from '../../../src/domain/records/champs.ts';
import type { Span } from '../../../src/domain/records/schema/edition.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { piecesOf } from '../read/lines.ts';
import { sliceParts } from '../read/pieces.ts';
import type { Cell, Context, Draft, Part, Piece, Step } from '../types.ts';

/** What is hidden, where it stands in the annex, and what is shown instead. */
export interface Mask {
  spans: Span[];
  remplacement: string;
}

/** The fields of free text. */
const MASKED = champsOf('name', 'text');

export interface Masked {
  /** The drafts without the hidden texts. */
  drafts: Draft[];
  /** Where each hidden text stands, so that the annex can be shown masked too. */
  masks: Mask[];
  /** Indexes of the arbitrages that acted. */
  used: Set<number>;
}

/**
 * Applies the mask arbitrages to the free-text cells, and to what stands outside of the records. A hidden text that is
 * left in a cell under another spelling is an error.
 */
export function maskDrafts(drafts: readonly Draft[], outside: readonly Piece[], context: Context): Step<Masked> {
  const { masks, used } = maskOutside(outside, context);
  const issues: Issue[] = [];
  const maskDraft = (draft: Draft): Draft => {
    const cells = { ...draft.cells };
    context.arbitrages.forEach((arbitrage, index) => {
      if (arbitrage.type !== 'masque') return;
      for (const champ of MASKED) {
        const cell = cells[champ];
        if (!cell) continue;
        const masked = maskCell(cell, arbitrage.lu, arbitrage.remplacement, index);
        cells[champ] = masked.cell;
        if (masked.masks.length > 0) used.add(index);
        masks.push(...masked.masks);
        if (!saysHidden(masked.cell.value, arbitrage.lu)) continue;
        const at = { file: context.arbitragesFile, record: draft.number, field: champ };
        const read = 'le texte à masquer, sous une autre graphie';
        issues.push(makeIssue({ ...at, code: 'E-MASQUE-INCOMPLET', read, expected: 'un masque qui le couvre' }));
      }
    });
    return { ...draft, cells };
  };
  return { value: { drafts: drafts.map(maskDraft), masks, used }, issues };
}

/** Whole words only: a mask on « Eve » leaves « développement » alone. A space stands for any blank, so that line breaks match too. */
export function maskPattern(hidden: string, flags: string): RegExp {
  const words = hidden.split(/\s+/).map((word) => RegExp.escape(word));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, flags);
}

/**
 * True when a text says the hidden words under any spelling: capitals, accents, other alphabets of the same letters, what
 * stands between words, a word cut at its hyphen, over a line end or not.
 */
export function saysHidden(text: string, hidden: string): boolean {
  const words = foldVisible(hidden).match(/[\p{L}\p{N}]+/gu);
  if (!words) return text.includes(hidden);
  const spelling = words.map((word) => Array.from(word).join('(?:- ?)?')).join('[^\\p{L}\\p{N}]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${spelling}(?![\\p{L}\\p{N}])`, 'u').test(foldVisible(text));
}

/** Folded without the marks that print nothing, of which the soft hyphen does at the end of a line. */
const foldVisible = (text: string): string => foldText(text.replaceAll('\u00ad', '-').replace(/\p{Cf}/gu, ''));

/** Headers and the like: each is on one line. */
function maskOutside(outside: readonly Piece[], { arbitrages }: Context): Pick<Masked, 'masks' | 'used'> {
  const masks: Mask[] = [];
  const used = new Set<number>();
  for (const [index, arbitrage] of arbitrages.entries()) {
    if (arbitrage.type !== 'masque') continue;
    for (const { line, from, to } of outside)
      for (const { 0: found, index: at } of line.text.slice(from, to).matchAll(maskPattern(arbitrage.lu, 'gu'))) {
        const spans = spansOfParts([{ line, from: from + at, to: from + at + found.length }]);
        masks.push({ spans, remplacement: arbitrage.remplacement });
        used.add(index);
      }
  }
  return { masks, used };
}

/** The cell with every mention of `hidden` replaced, and where they stood. */
function maskCell(
  cell: Cell<string>,
  hidden: string,
  remplacement: string,
  arbitrage: number,
): { cell: Cell<string>; masks: Mask[] } {
  const masks: Mask[] = [];
  const parts: Part[] = [];
  const part = (from: number, to: number): Part[] => sliceParts(cell.reading.parts, from, to);
  let shown = '';
  let from = 0;
  for (const { 0: found, index } of cell.value.matchAll(maskPattern(hidden, 'gu'))) {
    const end = index + found.length;
    masks.push({ spans: spansOfParts(part(index, end)), remplacement });
    shown += cell.value.slice(from, index) + remplacement;
    parts.push(...part(from, index), remplacement);
    from = end;
  }
  if (masks.length === 0) return { cell, masks };
  const value = shown + cell.value.slice(from);
  const reading = { ...cell.reading, text: value, parts: [...parts, ...part(from, cell.value.length)] };
  return { cell: { ...cell, value, reading, arbitrages: [...new Set([...cell.arbitrages, arbitrage])] }, masks };
}

/** Where parts stand, one span a line, as far as the next character: marks that print nothing are hidden with the word before them. */
function spansOfParts(parts: readonly Part[]): Span[] {
  const pieces = piecesOf(parts.filter((part) => typeof part !== 'string'));
  return pieces.map(({ line: { number, columns }, from, to }) => {
    return { ligne: number, debut: columns[from] ?? 1, fin: columns[to] ?? 1 };
  });
}

/** A printed text (lines of raw annex) with the masked spans replaced. The second span of a mask that crosses lines becomes nothing. */
export function maskPrinted(raw: string, line: number, from: number, masks: readonly Mask[]): string {
  const end = from + raw.length;
  const cuts = masks.flatMap(({ spans, remplacement }) =>
    spans.map((span, index) => ({ ...span, text: index === 0 ? remplacement : '' })),
  );
  return cuts
    .filter(({ ligne, debut, fin }) => ligne === line && debut >= from && debut < end && fin > from)
    .sort((a, b) => b.debut - a.debut)
    .reduce(
      // A mask may reach further than the piece: past its last letter stand marks that print nothing.
      (text, { debut, fin, text: filler }) =>
        text.slice(0, debut - from) + filler + text.slice(Math.min(fin, end) - from),
      raw,
    );
}
