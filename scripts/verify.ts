/**
 * `npm run verify` — derives every download again from the annexes, and compares it with a built site: which files, each
 * byte, each digest; then the pages of initiatives with their amounts, and what is compressed ahead with what it replaces;
 * looks everywhere for what is masked.
 * `--dist FOLDER` names the site (dist). Exit 0: all the same; 1: something differs; 2: wrong usage.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Edition } from '../src/domain/records/model.ts';
import { pluralOf } from '../src/domain/text/typography.ts';
import { buildFiles, PACKAGE_NAME } from '../src/exports/files.ts';
import { printIssues } from '../src/domain/records/print-issues.ts';
import { assembleEditions } from './shared/assemble-editions.ts';
import { parseEdition, showPath } from './shared/edition-files.ts';
import { readArguments, stop } from './shared/command.ts';
import { compareFiles } from './verify/compare.ts';
import { findHiddenTexts } from './verify/hidden-texts.ts';
import { addressesUnder, readHome } from './verify/home.ts';
import { comparePages } from './verify/pages.ts';
import { compareVariants } from './verify/variants.ts';

const { dist } = readArguments(
  'usage : npm run -s verify -- [--dist DOSSIER]',
  () => parseArgs({ options: { dist: { type: 'string', default: 'dist' } } }).values,
);
const EDITIONS = resolve(import.meta.dirname, '..', 'data', 'editions');
const folder = join(dist, 'donnees');
const paquet = join(folder, PACKAGE_NAME);
if (!existsSync(paquet)) stop(`${showPath(paquet)} n’existe pas : construire d’abord le site (npm run build).`);
const home = readHome(readFileSync(paquet, 'utf8'));
if (!home) stop(`${showPath(paquet)} ne dit pas l’adresse du site (homepage).`);

const published = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // A file compressed ahead is sent in the place of the one it stands beside, not published under its own name.
    .filter((nom) => statSync(join(folder, nom)).isFile() && nom !== 'index.html' && !/\.(?:br|gz)$/.test(nom))
    .map((nom) => [nom, readFileSync(join(folder, nom))]),
);
const editions = await deriveEditions();
const { lines, differences } = compareFiles(await buildFiles(editions, addressesUnder(home)), published);
const served = [...comparePages(dist, editions), ...compareVariants(dist), ...findHiddenTexts(dist, EDITIONS)];
console.log([...lines, ...served].join('\n'));
const faults = differences + served.length;
if (faults > 0) stop(`\n${faults} ${pluralOf(faults, 'différence')} entre l’annexe et ${showPath(dist)}.`);
console.log(
  `\n${published.size} fichiers refaits depuis l’annexe, identiques à l’octet près ; montants des pages conformes.`,
);

/** The editions as the annexes say them today. */
async function deriveEditions(): Promise<readonly Edition[]> {
  const parsed = await Promise.all(readdirSync(EDITIONS).map((name) => parseEdition(join(EDITIONS, name))));
  const { value, issues } = assembleEditions(parsed);
  if (value) return value.editions;
  const found = [...parsed.flatMap((edition) => edition.issues), ...issues];
  return stop(printIssues(found.filter(({ severity }) => severity === 'error')));
}
