/** The one file that knows the order of the steps from a source to records. */
import {
  initiativesSchema,
  permaliensSchema,
  provenanceSchema,
  type Arbitrage,
  type InitiativeRecord,
  type Ligne,
  type Permalien,
  type Provenance,
} from '../../src/domain/records/schema/edition.ts';
import { checkAliases, checkUnused } from './check/arbitrages.ts';
import { checkCoverage } from './check/coverage.ts';
import { compareEarlier } from './check/earlier.ts';
import { findLeaks } from './check/hidden-texts.ts';
import { checkRecords } from './check/records.ts';
import { hasErrors, makeIssue, type Issue } from '../../src/domain/records/issue.ts';
import { listCells } from './read/cells.ts';
import type { PdfTable } from './read/pdf/types.ts';
import { readTable } from './read/table.ts';
import { readText } from './read/text/read.ts';
import { buildVocabulary, type Vocabulary } from './read/vocabulary.ts';
import type { Context, Draft, Piece, ReadAnnexe, Step } from './types.ts';
import { makeIds, toInitiative } from './write/initiatives.ts';
import { maskDrafts } from './write/masks.ts';
import { applyNotes } from './write/notes.ts';
import { assignSlugs } from './write/permaliens.ts';
import { describeProvenance } from './write/provenance.ts';

/** What an annex becomes: its records, where each was read, every address published. */
export interface ParsedAnnexe {
  initiatives: InitiativeRecord[];
  provenance: Provenance;
  permaliens: Permalien[];
  /** Of a PDF: its lines and their places. */
  lignes?: readonly Ligne[];
}

/**
 * Reads the text of an annex. Never throws on bad data: `issues` holds everything found in one run, and
 * `value` is absent as soon as one of them is an error. The rules of reading follow the layout of the annex itself: see /methode/ on the site.
 */
export function parseAnnexe(text: string, context: Context): Step<ParsedAnnexe | undefined> {
  const vocabulary = buildVocabulary(context);
  return writeRecords(readText(text, vocabulary, context), vocabulary, context);
}

/** Reads the table of a PDF, the same way. */
export function parseTable(table: PdfTable, context: Context): Step<ParsedAnnexe | undefined> {
  const vocabulary = buildVocabulary(context);
  const read = readTable(table, vocabulary, context);
  const { lignes } = read.value;
  const { value, issues } = writeRecords(read, vocabulary, context);
  return { value: value && { ...value, lignes }, issues: issues.map((issue) => toPlaceOnPage(issue, lignes)) };
}

/** An issue of a line, said where a person finds it: a page, and a row of its table. */
function toPlaceOnPage(issue: Issue, lignes: readonly Ligne[]): Issue {
  const { page, rangee } = lignes[(issue.line ?? 0) - 1] ?? {};
  return { ...issue, ...(page !== undefined && { page }), ...(rangee !== undefined && { row: rangee }) };
}

/** The same checks, decisions and normalisations for what any reader gives. */
function writeRecords(
  { value: read, issues: found }: Step<ReadAnnexe | undefined>,
  vocabulary: Vocabulary,
  context: Context,
): Step<ParsedAnnexe | undefined> {
  if (!read) return { value: undefined, issues: found };
  const masked = maskDrafts(applyNotes(read.drafts, context), read.outside, context);
  const { drafts, masks, used } = masked.value;
  const ids = makeIds(context.edition.annee, drafts);
  const issues = [
    ...found,
    ...checkAliases(vocabulary, context),
    ...checkRecords(read.drafts, read.total, vocabulary, context),
    ...compareEarlier(drafts, ids, context),
    ...refuseNothing(drafts, context.file),
    ...masked.issues,
  ];
  if (!hasErrors(issues)) issues.push(...checkCoverage(read.lines, claimedPieces(read), context.file));

  const names = drafts.map(({ number, first, cells }) => ({
    id: ids.get(number) ?? '',
    number,
    line: first.number,
    structure: cells.structure?.value ?? '',
    titre: cells.titre?.value ?? '',
    commune: cells.commune?.value ?? '',
  }));
  // Without every name, an address could be given to the wrong record or be called lost.
  const complete = names.every(({ structure, titre }) => structure !== '' && titre !== '');
  const addresses = complete && !hasErrors(issues) ? assignSlugs(names, context) : undefined;
  issues.push(...(addresses?.issues ?? []));
  const untried = new Set<Arbitrage['type']>([
    ...(complete ? [] : (['coupe'] as const)),
    ...(addresses ? [] : (['redirection'] as const)),
  ]);
  issues.push(...checkUnused(drafts, new Set([...used, ...(addresses?.used ?? [])]), untried, context));
  if (hasErrors(issues) || !addresses) return { value: undefined, issues };

  const value: ParsedAnnexe = {
    initiatives: drafts.map((draft) => toInitiative(draft, ids, addresses.slugs)),
    provenance: describeProvenance({ ...read, drafts }, masks, ids, issues, context),
    permaliens: addresses.permaliens,
  };
  issues.push(...checkShapes(value, context.file), ...findLeaks(value, read.lines, context));
  return { value: hasErrors(issues) ? undefined : value, issues };
}

function refuseNothing(drafts: readonly Draft[], file: string): Issue[] {
  if (drafts.length > 0) return [];
  const [read, expected] = ['aucune initiative', 'au moins une initiative'];
  return [makeIssue({ code: 'E-INITIATIVE-COUPEE', file, line: 1, read, expected })];
}

/** What is written must be what the site will accept. */
function checkShapes({ initiatives, provenance, permaliens }: ParsedAnnexe, file: string): Issue[] {
  const results = [
    initiativesSchema.safeParse(initiatives),
    provenanceSchema.safeParse(provenance),
    permaliensSchema.safeParse(permaliens),
  ];
  return results.flatMap(({ error }) =>
    (error?.issues ?? []).map(({ path, message }) =>
      makeIssue({ code: 'E-FICHIER-INVALIDE', file, read: path.join('.'), expected: message }),
    ),
  );
}

function claimedPieces({ outside, total, drafts }: ReadAnnexe): Piece[] {
  const ofDraft = (draft: Draft): Piece[] => [
    ...draft.separators,
    ...listCells(draft).flatMap(([, { reading }]) => reading.pieces),
  ];
  return [...outside, ...total.pieces, ...drafts.flatMap(ofDraft)];
}
