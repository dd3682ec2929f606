import type { Avis, Champ, Provenance, ProvenanceChamp, Span } from '../../../src/domain/records/schema/edition.ts';
import { listCells } from '../read/cells.ts';
import { hideMasked, publishArbitrages } from './arbitrages.ts';
import type { Issue } from '../../../src/domain/records/issue.ts';
import { maskPrinted, type Mask } from './masks.ts';
import { spansOf } from '../read/pieces.ts';
import type { Cell, Context, Piece, ReadAnnexe } from '../types.ts';

/** Rules that only follow the layout of the page: a value they alone touched is still « as printed ». */
const LAYOUT_RULES: ReadonlySet<string> = new Set(['lignes-jointes', 'trait-d-union', 'cesure', 'montant-entier']);

/** Where every value of the edition was read, and everything that is worth publishing about the reading. */
export function describeProvenance(
  { outside, total, drafts }: ReadAnnexe,
  masks: readonly Mask[],
  ids: ReadonlyMap<number, string>,
  issues: readonly Issue[],
  context: Context,
): Provenance {
  const initiatives = drafts.map((draft) => {
    const champs = listCells(draft).map(([champ, cell]) => [champ, describeCell(cell, masks, context)] as const);
    return [
      ids.get(draft.number) ?? '',
      {
        lignes: [draft.first.number, draft.last.number] as [number, number],
        champs: Object.fromEntries(champs) as Record<Champ, ProvenanceChamp>,
      },
    ] as const;
  });
  return {
    initiatives: Object.fromEntries(initiatives),
    habillage: spansOf(outside),
    separateurs: spansOf(drafts.flatMap(({ separators }) => separators)),
    total: { montant: total.montant ?? 0, spans: spansOf(total.pieces) },
    masques: masks.map(({ spans, remplacement }) => ({ spans: [...spans], remplacement })),
    avis: issues
      .filter(({ severity, code }) => severity !== 'error' && !code.endsWith('-CHANGE'))
      .map((issue) => describeIssue(issue, ids, context)),
    arbitrages: publishArbitrages(drafts, ids, context),
  };
}

function describeCell(
  { reading, rules, arbitrages }: Cell<unknown>,
  masks: readonly Mask[],
  context: Context,
): ProvenanceChamp {
  const normalised = rules.some((rule) => !LAYOUT_RULES.has(rule));
  // A note, or a list kept although it looks cut, changes no value: the field stays as printed.
  const decided = arbitrages.some((index) =>
    ['coupe', 'alias', 'masque'].includes(context.arbitrages[index]?.type ?? ''),
  );
  return {
    statut: decided ? 'decide' : normalised ? 'normalise' : 'imprime',
    imprime: printMasked(reading.pieces, masks),
    spans: spansOf(reading.pieces),
    ...(rules.length > 0 ? { regles: [...rules] } : {}),
    ...(arbitrages.length > 0 ? { arbitrages: [...arbitrages] } : {}),
  };
}

/** Marks that turn the reading round: they print nothing, and the text is quoted amid words of ours. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text as printed, one line of the annex a line, pieces of one line with what stands between them. */
function printMasked(pieces: readonly Piece[], masks: readonly Mask[]): string {
  const lines = new Map<number, { span: Span; raw: string }>();
  spansOf(pieces).forEach((span, index) => {
    const raw = pieces[index]?.line.raw ?? '';
    const known = lines.get(span.ligne);
    lines.set(span.ligne, { span: known ? { ...known.span, fin: span.fin } : span, raw });
  });
  return [...lines.values()]
    .map(({ span, raw }) => maskPrinted(raw.slice(span.debut - 1, span.fin - 1), span.ligne, span.debut, masks).trim())
    .filter((shown) => shown !== '')
    .join('\n')
    .replace(DIRECTIONS, '');
}

function describeIssue(
  { code, severity, line, record, field, read, expected }: Issue,
  ids: ReadonlyMap<number, string>,
  { arbitrages }: Context,
): Avis {
  return {
    code,
    severite: severity === 'warning' ? 'avertissement' : 'information',
    ligne: line,
    initiative: record === null ? null : (ids.get(record) ?? null),
    champ: field,
    lu: hideMasked(read, arbitrages),
    attendu: hideMasked(expected, arbitrages),
  };
}
