/** The one file that knows the order of the steps from text to records. */
import { initiativesSchema, permaliensSchema, provenanceSchema } from '../../src/domain/schema.ts';
import type { Arbitrage, Initiative, Permalien, Provenance } from '../../src/domain/schema.ts';
import { applyNotes, checkAliases, checkUnused } from './arbitrages.ts';
import { compareMontants } from './compare-montants.ts';
import { checkRecords } from './controls.ts';
import { checkCoverage } from './coverage.ts';
import { findFurniture } from './furniture.ts';
import type { Furniture } from './furniture.ts';
import { hasErrors, makeIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { findLeaks } from './leaks.ts';
import { pieceOfLine, readLines } from './lines.ts';
import { maskDrafts } from './masks.ts';
import { describeProvenance } from './provenance.ts';
import { readRecord } from './record.ts';
import { cutSegments } from './segments.ts';
import { assignSlugs } from './slugs.ts';
import { findTotal } from './total.ts';
import type { Cell, Context, Draft, Step } from './types.ts';
import { buildVocabulary } from './vocabulary.ts';

/** What an annex becomes: its records, where each was read, every address published. */
export interface ParsedAnnexe {
  initiatives: Initiative[];
  provenance: Provenance;
  permaliens: Permalien[];
}

/**
 * Reads the text of an annex. Never throws on bad data: `issues` holds everything found in one run, and
 * `value` is absent as soon as one of them is an error. The rules of reading follow the layout of the annex itself: see /methode/ on the site.
 */
export function parseAnnexe(text: string, context: Context): Step<ParsedAnnexe | undefined> {
  const lines = readLines(text);
  const vocabulary = buildVocabulary(context);
  const furniture = findFurniture(lines, context);
  const total = findTotal(furniture.value.content, context, lines.length);
  const segments = cutSegments(total.value.content, vocabulary, context.file);
  const records = segments.value.map((segment) => readRecord(segment, vocabulary, context));
  const drafts = records.map(({ value }) => value);

  const issues = [
    ...furniture.issues,
    ...findHeadersInside(drafts, furniture.value, context.file),
    ...total.issues,
    ...segments.issues,
    ...records.flatMap((record) => record.issues),
    ...checkAliases(vocabulary, context),
    ...checkRecords(drafts, total.value, vocabulary, context),
    ...compareMontants(drafts, context),
  ];
  if (drafts.length === 0)
    issues.push(
      makeIssue({
        code: 'E-INITIATIVE-COUPEE',
        file: context.file,
        line: 1,
        read: 'aucune initiative',
        expected: 'au moins une initiative',
      }),
    );

  applyNotes(drafts, context);
  const masked = maskDrafts(drafts, context);
  issues.push(...masked.issues);
  if (!hasErrors(issues)) {
    const pieces = [...furniture.value.lines.map(pieceOfLine), ...total.value.pieces, ...drafts.flatMap(claimedPieces)];
    issues.push(...checkCoverage(lines, pieces, context.file));
  }

  const ids = new Map(drafts.map(({ number }) => [number, makeId(context.edition.annee, number)]));
  const names = drafts.map(({ number, cells }) => ({
    id: ids.get(number) ?? '',
    number,
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
  issues.push(...checkUnused(drafts, new Set([...masked.used, ...(addresses?.used ?? [])]), untried, context));
  if (hasErrors(issues) || !addresses) return { value: undefined, issues };

  const value: ParsedAnnexe = {
    initiatives: drafts.map((draft) => toInitiative(draft, ids, addresses.slugs)),
    provenance: describeProvenance(drafts, ids, furniture.value, total.value, masked.masks, issues, context),
    permaliens: addresses.permaliens,
  };
  issues.push(...checkShapes(value, context.file), ...findLeaks(value, context));
  return { value: hasErrors(issues) ? undefined : value, issues };
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

/** `2023-01`, `2023-100`: two digits at least, and never more than the rank has, so that it does not depend on the others. */
function makeId(annee: number, number: number): string {
  return `${annee}-${String(number).padStart(2, '0')}`;
}

/** A page header may stand between two records, never inside one. */
function findHeadersInside(drafts: readonly Draft[], { starts, lines }: Furniture, file: string): Issue[] {
  return drafts.flatMap(({ number, first, last }) =>
    starts
      .filter((start) => start > first.number && start < last.number)
      .map((start) =>
        makeIssue({
          code: 'E-ENTETE-DANS-INITIATIVE',
          file,
          line: start,
          record: number,
          read: `« ${lines.find((line) => line.number === start)?.text ?? ''} »`,
          expected: 'un en-tête de page entre deux initiatives',
        }),
      ),
  );
}

function claimedPieces({ cells, separators }: Draft) {
  return [...separators, ...Object.values(cells).flatMap((cell: Cell<unknown>) => cell.reading.pieces)];
}

function toInitiative(
  { number, cells }: Draft,
  ids: ReadonlyMap<number, string>,
  slugs: ReadonlyMap<string, string>,
): Initiative {
  const id = ids.get(number) ?? '';
  return {
    id,
    slug: slugs.get(id) ?? '',
    titre: cells.titre?.value ?? '',
    structure: cells.structure?.value ?? '',
    themes: cells.themes?.value ?? [],
    commune: cells.commune?.value ?? '',
    territoire: cells.territoire?.value ?? '',
    resume: cells.resume?.value ?? '',
    categorie: cells.categorie?.value ?? '',
    montant: cells.montant?.value ?? 0,
  };
}
