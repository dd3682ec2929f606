/** The annex cut into stretches that say what each part of a line became. */
import type { Champ } from '../records/champs.ts';
import type { AnnexeLine, Stretch } from '../records/model.ts';
import type { Ligne, Provenance, ProvenanceChamp, Span } from '../records/schema/edition.ts';

type Meaning = Omit<Stretch, 'text'>;
interface Mark {
  readonly span: Span;
  readonly meaning: Meaning;
}
interface Mask {
  readonly span: Span;
  /** Shown once, where the mask begins; empty on its other lines. */
  readonly shown: string;
}

/** Lines of an annex (LF, CRLF or CR, a byte order mark dropped), as `Span` counts them. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** The lines of a PDF as one text. */
export function joinLignes(lignes: readonly Ligne[]): string {
  return lignes.map(({ texte }) => texte).join('\n');
}

/**
 * Every line with its stretches, those of a PDF with their places. Masked text is replaced here, so that nothing after
 * this function can show it.
 */
export function annotateLines(text: string, provenance: Provenance, lignes: readonly Ligne[] = []): AnnexeLine[] {
  const marks = Map.groupBy(collectMarks(provenance), ({ span }) => span.ligne);
  const masks = Map.groupBy(collectMasks(provenance), ({ span }) => span.ligne);
  return splitLines(text).map((line, index) => {
    const number = index + 1;
    const { page, rangee: row, colonne: column } = lignes[index] ?? {};
    return {
      number,
      ...(page !== undefined && { page }),
      ...(row !== undefined && column !== undefined && { row, column }),
      stretches: cutLine(line, marks.get(number) ?? [], masks.get(number) ?? []),
    };
  });
}

function collectMarks({ habillage, separateurs, total, initiatives }: Provenance): Mark[] {
  const mark = (spans: readonly Span[], meaning: Meaning): Mark[] => spans.map((span) => ({ span, meaning }));
  return [
    ...mark(habillage, { kind: 'header' }),
    ...mark(separateurs, { kind: 'separator' }),
    ...mark(total.spans, { kind: 'total' }),
    ...Object.entries(initiatives).flatMap(([initiative, { champs }]) =>
      (Object.entries(champs) as [Champ, ProvenanceChamp][]).flatMap(([champ, { spans }]) =>
        mark(spans, { kind: 'cell', champ, initiative }),
      ),
    ),
  ];
}

function collectMasks({ masques }: Provenance): Mask[] {
  return masques.flatMap(({ spans, remplacement }) =>
    spans.map((span, index) => ({ span, shown: index === 0 ? remplacement : '' })),
  );
}

function cutLine(line: string, marks: readonly Mark[], masks: readonly Mask[]): Stretch[] {
  const cuts = new Set([1, line.length + 1]);
  for (const { span } of [...marks, ...masks]) cuts.add(span.debut).add(span.fin);
  const columns = [...cuts].sort((a, b) => a - b);
  return columns.slice(1).flatMap((end, index): Stretch[] => {
    const start = columns[index] ?? 1;
    const holds = ({ span }: { span: Span }): boolean => span.debut <= start && end <= span.fin;
    const meaning = marks.find(holds)?.meaning ?? { kind: 'blank' };
    const mask = masks.find(holds);
    if (!mask) return [{ ...meaning, text: line.slice(start - 1, end - 1) }];
    return mask.span.debut === start && mask.shown ? [{ ...meaning, text: mask.shown, masked: true }] : [];
  });
}
