/**
 * `npm run data` — every edition; `--check` compares without writing; `--edition FOLDER` takes one folder,
 * anywhere; `--report FILE` writes every issue as JSON. Exit 0: done; 1: errors, nothing written; 2: wrong usage.
 */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sumMontants } from '../src/domain/figures/aggregate.ts';
import { formatEuros } from '../src/domain/text/euros.ts';
import { countNoun } from '../src/domain/text/typography.ts';
import { hasErrors } from '../src/domain/records/issue.ts';
import type { InitiativeRecord } from '../src/domain/records/schema/edition.ts';
import { printIssues } from '../src/domain/records/print-issues.ts';
import { listAddresses } from './shared/assemble-editions.ts';
import { parseEdition, printEdition, showPath } from './shared/edition-files.ts';
import { readArguments, stop } from './shared/command.ts';
import { findDrift, publishOrStop } from './shared/publish.ts';

const USAGE = `usage : npm run -s data -- [--edition DOSSIER] [--report FICHIER] [--check]
  --edition DOSSIER   une seule édition (annexe.pdf ou .txt, edition.json, arbitrages.json), où qu’elle soit
  --report FICHIER    écrit tous les constats en JSON
  --check             ne rien écrire : échouer si un fichier généré n’est pas à jour`;

const DATA = resolve(import.meta.dirname, '..', 'data');

const options = readArguments(USAGE, readOptions);
const folders = options.edition ?? listEditions();
const parsed = await Promise.all(folders.map((folder) => parseEdition(folder)));
// Editions named by hand may not be all: what they have no page for is not lost.
const addresses = options.edition ? undefined : listAddresses(DATA, parsed);
const issues = [...parsed.flatMap((edition) => edition.issues), ...(addresses?.issues ?? [])];
// No file comes out of an edition that has errors.
const ofEditions = parsed.flatMap(({ value }, index) => (value ? [...printEdition(folders[index] ?? '', value)] : []));
const files = new Map([...ofEditions, ...(addresses?.value ?? [])]);
if (options.report !== undefined) writeFileSync(options.report, `${JSON.stringify(issues, null, 2)}\n`);
if (issues.length > 0) console.error(`${printIssues(issues)}\n`);

if (hasErrors(issues)) stop('Rien n’a été écrit.');
if (options.check) {
  const stale = findDrift('', files);
  if (stale.length > 0) {
    const list = stale.map(showPath).join(', ');
    stop(`Pas à jour : ${list}. Lancer « npm run data », relire la différence et l’enregistrer.`);
  }
} else publishOrStop(files);
console.log(summary(parsed.map(({ value }) => value?.initiatives ?? [])));

function listEditions(): string[] {
  const root = join(DATA, 'editions');
  const names = existsSync(root) ? readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory()) : [];
  if (names.length === 0) stop(`Aucune édition dans ${showPath(root)}.`);
  return names.sort().map((name) => join(root, name));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      edition: { type: 'string', multiple: true },
      report: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  for (const folder of values.edition ?? []) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`« ${folder} » n’est pas un dossier`);
  }
  if (values.report !== undefined && !existsSync(dirname(resolve(values.report)))) {
    throw new Error(`le dossier de « ${values.report} » n’existe pas`);
  }
  return values;
}

function summary(editions: readonly (readonly InitiativeRecord[])[]): string {
  const initiatives = editions.flat();
  const counts = [countNoun(editions.length, 'édition'), countNoun(initiatives.length, 'initiative')];
  return [...counts, formatEuros(sumMontants(initiatives))].join(', ');
}
