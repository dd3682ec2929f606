/** Reads the files of an edition. The parser never sees a path. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { arbitragesSchema } from '../../src/domain/records/schema/edition.ts';
import { joinLignes } from '../../src/domain/provenance/annotate-lines.ts';
import { FileReader, readEditionFolder, readLists } from '../../src/domain/records/files.ts';
import { hasErrors, makeIssue, type Issue } from '../../src/domain/records/issue.ts';
import { parseAnnexe, parseTable, type ParsedAnnexe } from '../annexe/parse.ts';
import { decodeAnnexe } from '../annexe/read/decode.ts';
import { readPdf } from '../annexe/read/pdf/read-pdf.ts';
import type { Context, Step } from '../annexe/types.ts';
import { printData } from './print-data.ts';

/** The bytes of a file, or nothing where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** An edition ready to be parsed: the text of its annex, or its PDF. Without a context an issue says why. */
export interface ReadEdition {
  text?: string;
  pdf?: Uint8Array;
  context?: Context;
  issues: Issue[];
}

/** An edition that was parsed; without a value an issue says why. */
export type ParsedEdition = Step<ParsedAnnexe | undefined> & Omit<ReadEdition, 'issues'>;

/** A path as a person would type it from where they are. */
export const showPath = (path: string): string => relative(process.cwd(), path) || path;

export const fromDisk: ReadFile = (path) => (existsSync(path) ? readFileSync(path) : undefined);

/** A reader of data files, at the paths that a person would type. */
export function openFiles(readFile: ReadFile = fromDisk): FileReader {
  const text = (path: string): string | undefined => {
    const bytes = readFile(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  return new FileReader({ text, show: showPath });
}

/** Reads everything an edition needs; every problem of every file is in `issues`. */
export function readEdition(folder: string, readFile: ReadFile = fromDisk): ReadEdition {
  const root = resolve(folder);
  const referentiel = findReferentiel(root);
  const reader = openFiles(readFile);
  const files = readEditionFolder(reader, root, referentiel, 'optional');
  const arbitrages = reader.read(`${root}/arbitrages.json`, arbitragesSchema, []);
  const lists = readLists(reader, referentiel);
  const { name, issues: wrong, ...annexe } = readAnnexe(root, files?.edition.source.sha256, readFile);
  const issues = [...reader.issues, ...wrong];
  if (hasErrors(wrong) || !files || !arbitrages || !lists) return { issues };
  const context = {
    ...files,
    ...lists,
    arbitrages,
    earlier: files.initiatives,
    file: showPath(join(root, name)),
    arbitragesFile: showPath(join(root, 'arbitrages.json')),
  };
  return { ...annexe, context, issues };
}

/** Reads an edition's folder and its annex: what it gives, and all that is wrong or worth saying. */
export async function parseEdition(folder: string, readFile: ReadFile = fromDisk): Promise<ParsedEdition> {
  const { text, pdf, context, issues } = readEdition(folder, readFile);
  if (!context) return { value: undefined, issues };
  const parsed = pdf ? await parsePdf(pdf, context) : parseAnnexe(text ?? '', context);
  return {
    value: parsed.value,
    context,
    text: text ?? joinLignes(parsed.value?.lignes ?? []),
    ...(pdf && { pdf }),
    issues: [...issues, ...parsed.issues],
  };
}

/** The generated files of an edition, by path. */
export function printEdition(
  folder: string,
  { initiatives, provenance, permaliens, lignes }: ParsedAnnexe,
): Map<string, string> {
  const contents = { initiatives, provenance, permaliens, ...(lignes && { lignes }) };
  return new Map(Object.entries(contents).map(([name, content]) => [join(folder, `${name}.json`), printData(content)]));
}

async function parsePdf(bytes: Uint8Array, context: Context): Promise<Step<ParsedAnnexe | undefined>> {
  const { value: table, issues } = await readPdf(bytes, context.file, { colonnes: context.edition.colonnes });
  return table ? parseTable(table, context) : { value: undefined, issues };
}

/** The annex as text or as PDF; its digest is compared with the authored one, which no other step knows of. */
function readAnnexe(
  root: string,
  sha256: string | undefined,
  readFile: ReadFile,
): Pick<ReadEdition, 'text' | 'pdf' | 'issues'> & { name: string } {
  const found = ['annexe.txt', 'annexe.pdf'].flatMap((name) => {
    const bytes = readFile(join(root, name));
    return bytes ? [{ name, bytes, file: showPath(join(root, name)) }] : [];
  });
  const [only] = found;
  const at = { code: 'E-FICHIER-ABSENT', file: showPath(join(root, only?.name ?? 'annexe.txt')) } as const;
  if (!only || found.length > 1) {
    const read = only ? 'annexe.txt et annexe.pdf' : 'aucun fichier';
    const expected = 'l’annexe : annexe.pdf ou annexe.txt, et un seul des deux';
    const cure = 'retirer celui dont les données ne sont pas lues';
    return { name: '', issues: [makeIssue({ ...at, read, expected, ...(only && { cure }) })] };
  }
  const { name, bytes, file } = only;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const isOther = sha256 !== undefined && digest !== sha256;
  const issues = isOther ? [makeIssue({ code: 'E-EMPREINTE', file, read: digest, expected: sha256 })] : [];
  const lignes = join(root, 'lignes.json');
  if (name === 'annexe.pdf') return { name, pdf: bytes, issues };
  if (readFile(lignes)) {
    const [read, expected] = ['les lignes d’un PDF', 'un texte seul'];
    issues.push(makeIssue({ code: 'E-LIGNES-PERIMEES', file: showPath(lignes), read, expected }));
  }
  const decoded = decodeAnnexe(bytes, file);
  return { name, text: decoded.value, issues: [...issues, ...decoded.issues] };
}

/** The lists beside the editions (`data/referentiel`), or those of this project for a folder kept elsewhere. */
export function findReferentiel(folder: string): string {
  const beside = resolve(folder, '..', '..', 'referentiel');
  return existsSync(join(beside, 'themes.json'))
    ? beside
    : resolve(import.meta.dirname, '..', '..', 'data', 'referentiel');
}
