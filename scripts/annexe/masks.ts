import type { Span } from '../../src/domain/schema.ts';
import { slugify } from '../../src/domain/slug.ts';
import { makeIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { sliceParts } from './reading.ts';
import type { Cell, Context, Draft, Part } from './types.ts';

/** What is hidden, where it stands in the annex, and what is shown instead. */
export interface Mask {
  spans: Span[];
  remplacement: string;
}

const FIELDS = ['structure', 'titre', 'resume'] as const;

/**
 * Applies the mask arbitrages to the free-text cells, in place. Gives back where the hidden text stands,
 * so that the annex can be shown masked too, and which arbitrages acted.
 */
export function maskDrafts(
  drafts: readonly Draft[],
  context: Context,
): { masks: Mask[]; used: Set<number>; issues: Issue[] } {
  const masks: Mask[] = [];
  const used = new Set<number>();
  const issues: Issue[] = [];
  context.arbitrages.forEach((arbitrage, index) => {
    if (arbitrage.type !== 'masque') return;
    for (const draft of drafts) {
      for (const field of FIELDS) {
        const cell = draft.cells[field];
        if (!cell) continue;
        const found = maskCell(cell, arbitrage.lu, arbitrage.remplacement, index);
        if (found.length > 0) used.add(index);
        masks.push(...found);
        if (saysHidden(cell.value, arbitrage.lu)) {
          issues.push(
            makeIssue({
              code: 'E-MASQUE-INCOMPLET',
              file: context.arbitragesFile,
              line: null,
              record: draft.number,
              field,
              read: 'le texte à masquer, sous une autre graphie',
              expected: 'un masque qui le couvre',
            }),
          );
        }
      }
    }
  });
  return { masks, used, issues };
}

/** Whole words only: a mask on « Eve » leaves « développement » alone. A space stands for any blank, so that line breaks match too. */
export function maskPattern(hidden: string, flags: string): RegExp {
  const words = hidden.split(/\s+/).map((word) => RegExp.escape(word));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, flags);
}

/** True when a text says the hidden words under any spelling: capitals, accents, punctuation between them. */
export function saysHidden(text: string, hidden: string): boolean {
  const plain = slugify(hidden);
  return plain === '' ? text.includes(hidden) : `-${slugify(text)}-`.includes(`-${plain}-`);
}

function maskCell(cell: Cell<string>, hidden: string, remplacement: string, arbitrage: number): Mask[] {
  const masks: Mask[] = [];
  const pattern = maskPattern(hidden, 'u');
  let from = 0;
  for (;;) {
    const at = cell.value.slice(from).search(pattern) + from;
    if (at < from) return masks;
    const part = (start: number, end: number): Part[] => sliceParts(cell.reading.parts, start, end);
    masks.push({ spans: spansOfParts(part(at, at + hidden.length)), remplacement });
    const parts = [...part(0, at), remplacement, ...part(at + hidden.length, cell.value.length)];
    cell.value = cell.value.slice(0, at) + remplacement + cell.value.slice(at + hidden.length);
    cell.reading = { ...cell.reading, text: cell.value, parts };
    cell.arbitrages = [...new Set([...cell.arbitrages, arbitrage])];
    from = at + remplacement.length;
  }
}

/** Where parts stand, one span a line, as far as the next character: marks that print nothing are hidden with the word before them. */
function spansOfParts(parts: readonly Part[]): Span[] {
  const spans: Span[] = [];
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const { line, from, to } = part;
    const fin = line.columns[to] ?? 1;
    const last = spans.at(-1);
    if (last?.ligne === line.number) last.fin = fin;
    else spans.push({ ligne: line.number, debut: line.columns[from] ?? 1, fin });
  }
  return spans;
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
