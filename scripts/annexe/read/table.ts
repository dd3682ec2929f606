import { champsOfColonnes } from '../../../src/domain/records/champs.ts';
import { makeIssue, type Issue, type IssueCode } from '../../../src/domain/records/issue.ts';
import type { Champ, Ligne } from '../../../src/domain/records/schema/edition.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import type { Cell, Cells, Context, Draft, Piece, ReadAnnexe, Step, Token } from '../types.ts';
import { labelCell, readMontantCell, textCell } from './cells.ts';
import { placeOf, readTokens } from './lines.ts';
import { readMontant, saysEuros } from './montant.ts';
import { joinLines, wordsOf } from './pdf/join-lines.ts';
import { layOutTable, type LaidRow } from './pdf/lay-out.ts';
import type { PdfTable } from './pdf/types.ts';
import { readPieces } from './pieces.ts';
import { readThemesEnd } from './theme-list.ts';
import { readThemesCell } from './themes-cell.ts';
import { matchCommuneEnd, matchEnd, nearestOf, suggest, type Match, type Vocabulary } from './vocabulary.ts';

/** Reads an annex from its table, whose cells are known: only their texts are left to understand. */
export function readTable(
  table: PdfTable,
  vocabulary: Vocabulary,
  context: Context,
): Step<ReadAnnexe & { lignes: readonly Ligne[] }> {
  const laid = layOutTable(table, new Set([...wordsOf(table), ...wordsOfLists(context)]));
  const champOf = new Map(
    champsOfColonnes(context.edition).map((champ, index) => [foldText(context.edition.colonnes[index] ?? ''), champ]),
  );
  const champs = table.headings.map((heading) => champOf.get(foldText(heading)) ?? null);
  const printedTotal = totalText(table);
  const inEuros = [table.headings[champs.indexOf('montant')] ?? '', printedTotal].some(saysEuros);
  const records = laid.rows.map((row, index) => readRow(row, champs, index + 1, vocabulary, context, inEuros));
  const ignored = laid.rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (champs[column] ? [] : cell)));
  const total = readTotal(printedTotal, laid.total, context.file, inEuros);
  return {
    value: {
      lines: laid.lines,
      lignes: laid.lignes,
      outside: [...laid.outside, ...ignored],
      total: total.value,
      drafts: records.map(({ value }) => value),
    },
    issues: [...records.flatMap(({ issues }) => issues), ...total.issues],
  };
}

function readRow(
  { lines, cells: printed, hyphens }: LaidRow,
  champs: readonly (Champ | null)[],
  number: number,
  vocabulary: Vocabulary,
  context: Context,
  inEuros: boolean,
): Step<Draft> {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('a row has lines');
  const at = { file: context.file, record: number };
  const issues: Issue[] = [];
  const separators: Piece[] = [...hyphens];
  /** What a cell holds, or an issue: a cell may not be empty, nor hold what its column does not take. */
  const read = <Value>(
    champ: Champ,
    make: (pieces: readonly Piece[]) => Step<Cell<Value> | undefined>,
  ): Cell<Value> | undefined => {
    const pieces = printed[champs.indexOf(champ)] ?? [];
    const made = pieces.length > 0 ? make(pieces) : { value: undefined, issues: [emptyCell(champ, draftPlace)] };
    issues.push(...made.issues);
    return made.value;
  };
  const draftPlace = { ...at, line: first.number };
  const text = (pieces: readonly Piece[]): Step<Cell<string>> => ({ value: textCell(readPieces(pieces)), issues: [] });
  /** A cell that holds a label of a list, whole; `near` are those that may be meant by another text. */
  const label = (
    field: Champ,
    code: IssueCode,
    match: Matcher,
    near: readonly { label: string }[],
  ): Cell<string> | undefined =>
    read(field, (pieces) => {
      const tokens = tokensOf(pieces);
      const found = match(tokens);
      if (found?.count === tokens.length) return { value: labelCell(found.entry, tokens, vocabulary), issues: [] };
      const said = readPieces(pieces).text;
      const expected = `une valeur du référentiel${suggest(nearestOf(said, near))}`;
      const place = { ...at, ...placeOf(pieces), field };
      return { value: undefined, issues: [makeIssue({ ...place, code, read: `« ${said} »`, expected })] };
    });
  const themes = (pieces: readonly Piece[]): Step<Cell<string[]> | undefined> => {
    const list = readThemesEnd(tokensOf(pieces), vocabulary.themes);
    separators.push(...list.separators);
    return readThemesCell(list.before.length > 0 ? { ...list, unknown: list.before } : list, number, context);
  };
  const { territoires, categories } = vocabulary;
  const communes = context.communes.communes.map(({ nom }) => ({ label: nom }));
  const cells: Cells = {
    structure: read('structure', text),
    titre: read('titre', text),
    themes: read('themes', themes),
    commune: label('commune', 'E-COMMUNE-INCONNUE', (words) => matchCommuneEnd(words, vocabulary), communes),
    territoire: label(
      'territoire',
      'E-TERRITOIRE-INCONNU',
      (words) => matchEnd(words, territoires),
      context.territoires,
    ),
    resume: read('resume', text),
    categorie: label('categorie', 'E-CATEGORIE-INCONNUE', (words) => matchEnd(words, categories), context.categories),
    montant: read('montant', (pieces) => readMontantCell(pieces, at, inEuros)),
  };
  return { value: { number, first, last, cells, separators }, issues };
}

const totalText = ({ total }: PdfTable): string =>
  joinLines(total.montant, new Set())
    .text.replace(/\s/g, ' ')
    .replace(/^total\s*:?\s*/i, '');

/** The reader of the PDF has compared it with the sum of the rows. */
function readTotal(said: string, pieces: readonly Piece[], file: string, inEuros: boolean): Step<ReadAnnexe['total']> {
  const read = readMontant(said, inEuros);
  if ('montant' in read) return { value: { montant: read.montant, pieces }, issues: [] };
  const place = { file, ...placeOf(pieces), read: `« ${said} »`, expected: read.expected };
  return { value: { montant: undefined, pieces }, issues: [makeIssue({ ...place, code: 'E-TOTAL-ILLISIBLE' })] };
}

type Matcher = (tokens: readonly Token[]) => Match | undefined;

const tokensOf = (pieces: readonly Piece[]) => readTokens(pieces.map(({ line }) => line));

/** The words of the labels that cells may hold, to tell a cut word from a hyphen. */
function wordsOfLists({ themes, territoires, categories, communes }: Context): string[] {
  const labels = [...themes, ...territoires, ...categories].map(({ label }) => label);
  return [...labels, ...communes.communes.map(({ nom }) => nom)].flatMap((label) => foldText(label).split(/[\s/]+/));
}

function emptyCell(field: Champ, place: { file: string; record: number; line: number }): Issue {
  const read = `rien dans la colonne du champ « ${field} »`;
  return makeIssue({ ...place, code: 'E-CELLULE-VIDE', field, read, expected: 'un texte dans chaque cellule' });
}
