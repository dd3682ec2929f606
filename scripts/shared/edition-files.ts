/** Reads the files of an edition. The parser never sees a path. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { arbitragesSchema } from '../../src/domain/records/schema.ts';
import { FileReader, readEditionFolder, readLists } from '../../src/domain/records/files.ts';
import { hasErrors, makeIssue, type Issue } from '../../src/domain/records/issue.ts';
import { decodeAnnexe } from '../annexe/read/decode.ts';
import type { Context } from '../annexe/types.ts';

export const GENERATED = ['initiatives.json', 'provenance.json', 'permaliens.json'] as const;

/** An edition ready to be parsed; `text` and `context` are absent when an issue is an error. */
export interface ReadEdition {
  text?: string;
  context?: Context;
  issues: Issue[];
}

/** A path as a person would type it from where they are. */
export const showPath = (path: string): string => relative(process.cwd(), path) || path;

/** Reads everything an edition needs; every problem of every file is in `issues`. */
export function readEdition(folder: string): ReadEdition {
  const root = resolve(folder);
  const referentiel = findReferentiel(root);
  const reader = new FileReader({
    text: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    show: showPath,
  });
  const files = readEditionFolder(reader, root, referentiel, 'optional');
  const arbitrages = reader.read(`${root}/arbitrages.json`, arbitragesSchema, []);
  const lists = readLists(reader, referentiel);
  const annexe = readAnnexe(join(root, 'annexe.txt'), files?.edition.source.sha256);
  const issues = [...reader.issues, ...annexe.issues];
  if (annexe.text === undefined || !files || !arbitrages || !lists) return { issues };
  const context = {
    ...files,
    ...lists,
    arbitrages,
    earlier: files.initiatives,
    file: showPath(join(root, 'annexe.txt')),
    arbitragesFile: showPath(join(root, 'arbitrages.json')),
  };
  return { text: annexe.text, context, issues };
}

/** The text of the annex; its digest is compared with the authored one, which no other step knows of. */
function readAnnexe(path: string, sha256: string | undefined): { text?: string; issues: Issue[] } {
  const file = showPath(path);
  if (!existsSync(path))
    return {
      issues: [makeIssue({ code: 'E-FICHIER-ABSENT', file, read: 'aucun fichier', expected: 'le texte de l’annexe' })],
    };
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const isOther = sha256 !== undefined && digest !== sha256;
  const { value, issues } = decodeAnnexe(bytes, file);
  return {
    ...(!hasErrors(issues) && { text: value }),
    issues: [...(isOther ? [makeIssue({ code: 'E-EMPREINTE', file, read: digest, expected: sha256 })] : []), ...issues],
  };
}

/** The lists beside the editions (`data/referentiel`), or those of this project for a folder kept elsewhere. */
function findReferentiel(folder: string): string {
  const beside = resolve(folder, '..', '..', 'referentiel');
  return existsSync(join(beside, 'themes.json'))
    ? beside
    : resolve(import.meta.dirname, '..', '..', 'data', 'referentiel');
}
