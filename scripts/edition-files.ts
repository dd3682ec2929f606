/** Reads and writes the files of an edition. The parser never sees a path. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import {
  arbitragesSchema,
  categorieSchema,
  communesSchema,
  editionSchema,
  initiativesSchema,
  permaliensSchema,
  territoireSchema,
  themeSchema,
} from '../src/domain/schema.ts';
import { decodeAnnexe } from './annexe/read/decode.ts';
import { hasErrors, makeIssue } from './annexe/issue.ts';
import type { Issue } from './annexe/issue.ts';
import type { Context } from './annexe/types.ts';
import { readJson } from './read-json.ts';

export const GENERATED = ['initiatives.json', 'provenance.json', 'permaliens.json'] as const;

/** An edition as it lies in its folder, ready to be parsed; `text` and `context` are absent when an issue is an error. */
export interface EditionFiles {
  folder: string;
  text?: string;
  context?: Context;
  issues: Issue[];
}

/** A path as a person would type it from where they are. */
export const showPath = (path: string): string => relative(process.cwd(), path) || path;

/** Reads everything an edition needs; every problem of every file is in `issues`. */
export function readEdition(folder: string): EditionFiles {
  const issues: Issue[] = [];
  const referentiel = findReferentiel(folder);
  const read = <Value>(
    path: string,
    schema: Parameters<typeof readJson<Value>>[1],
    missing?: Value,
  ): Value | undefined => {
    const result = readJson(path, schema, showPath(path), missing);
    issues.push(...result.issues);
    return result.value;
  };
  const edition = read(join(folder, 'edition.json'), editionSchema);
  const arbitrages = read(join(folder, 'arbitrages.json'), arbitragesSchema, []);
  const permaliens = read(join(folder, 'permaliens.json'), permaliensSchema, []);
  const earlier = read(join(folder, 'initiatives.json'), initiativesSchema, []);
  const themes = read(join(referentiel, 'themes.json'), themeSchema.array());
  const territoires = read(join(referentiel, 'territoires.json'), territoireSchema.array());
  const categories = read(join(referentiel, 'categories.json'), categorieSchema.array());
  const communes = edition && read(join(referentiel, `communes-${edition.cog}.json`), communesSchema);
  const file = join(folder, 'annexe.txt');
  const text = readAnnexe(file, edition?.source.sha256, issues);
  if (edition && /^\d{4}$/.test(basename(resolve(folder))) && basename(resolve(folder)) !== String(edition.annee)) {
    issues.push(
      makeIssue({
        code: 'E-FICHIER-INVALIDE',
        file: showPath(join(folder, 'edition.json')),
        read: `annee : ${edition.annee}`,
        expected: `l’année du dossier, ${basename(resolve(folder))}`,
      }),
    );
  }
  if (
    text === undefined ||
    !edition ||
    !arbitrages ||
    !permaliens ||
    !themes ||
    !territoires ||
    !categories ||
    !communes
  ) {
    return { folder, issues };
  }
  const context = {
    file: showPath(file),
    arbitragesFile: showPath(join(folder, 'arbitrages.json')),
    edition,
    arbitrages,
    permaliens,
    earlier: earlier ?? [],
    themes,
    territoires,
    categories,
    communes,
  };
  return { folder, text, context, issues };
}

/** The text of the annex; its digest is compared with the authored one, which no other step knows of. */
function readAnnexe(path: string, sha256: string | undefined, issues: Issue[]): string | undefined {
  const file = showPath(path);
  if (!existsSync(path)) {
    issues.push(makeIssue({ code: 'E-FICHIER-ABSENT', file, read: 'aucun fichier', expected: 'le texte de l’annexe' }));
    return undefined;
  }
  const bytes = readFileSync(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== undefined && digest !== sha256) {
    issues.push(makeIssue({ code: 'E-EMPREINTE', file, read: digest, expected: sha256 }));
  }
  const decoded = decodeAnnexe(bytes, file);
  issues.push(...decoded.issues);
  return hasErrors(decoded.issues) ? undefined : decoded.value;
}

/** The lists beside the editions (`data/referentiel`), or those of this project for a folder kept elsewhere. */
function findReferentiel(folder: string): string {
  const beside = resolve(folder, '..', '..', 'referentiel');
  return existsSync(join(beside, 'themes.json')) ? beside : resolve(import.meta.dirname, '..', 'data', 'referentiel');
}
