/**
 * The one door to the data. Reads every edition's folder and the referential, checks shapes and
 * references, throws with every issue listed, and exports frozen tables.
 */
import { assembleDataset, type EditionFiles } from './domain/records/assemble.ts';
import { assembleGround } from './domain/map/assemble-ground.ts';
import { deepFreeze } from './domain/records/freeze.ts';
import type { Edition } from './domain/records/model.ts';
import { FileReader, readEditionFolder, readLists } from './domain/records/files.ts';
import type { Issue } from './domain/records/issue.ts';
import { packPlaces, unpackPlaces } from './domain/near/packed.ts';
import { joinLignes } from './domain/provenance/annotate-lines.ts';
import { printIssues } from './domain/records/print-issues.ts';
import { redirectionsSchema } from './domain/records/schema/addresses.ts';
import { correctionsSchema, lignesSchema, provenanceSchema } from './domain/records/schema/edition.ts';
import { glossaireSchema, liensSchema } from './domain/records/schema/glossaire.ts';
import { programmeSchema } from './domain/records/schema/programme.ts';
import { contourSchema, reperesSchema, synonymesSchema } from './domain/records/schema/referentiel.ts';
import { rgaaSchema } from './domain/records/schema/rgaa.ts';

const REFERENTIEL = '../data/referentiel';
const texts: Readonly<Record<string, string>> = import.meta.glob('../data/**/*.{json,geojson,txt}', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** As data URLs: the only form in which the builder hands bytes over. */
const documents: Readonly<Record<string, string>> = import.meta.glob('../data/editions/*/annexe.pdf', {
  eager: true,
  import: 'default',
  query: '?inline',
});

const reader = new FileReader({ text: (path) => texts[path], show: (path) => path.replace('../', '') });
const lists = readLists(reader, REFERENTIEL);
const files = Object.keys(texts).flatMap((path) => (path.endsWith('/edition.json') ? readEdition(path) : []));
if (files.length === 0)
  reader.refuse('../data/editions', 'aucune édition', 'au moins un dossier avec son edition.json');
const contour = reader.read(
  Object.keys(texts).find((path) => /contour-[^/]*\.geojson$/.test(path)) ?? `${REFERENTIEL}/contour.geojson`,
  contourSchema,
);
const reperes = reader.read(`${REFERENTIEL}/reperes.json`, reperesSchema);
const groups = reader.read(`${REFERENTIEL}/synonymes.json`, synonymesSchema);
const journal = reader.read('../data/corrections.json', correctionsSchema, []);
const about = reader.read('../data/programme.json', programmeSchema);
const words = reader.read('../data/glossaire.json', glossaireSchema);
const links = reader.read('../data/liens.json', liensSchema, []);
const moved = reader.read('../data/redirections.json', redirectionsSchema, []);
const known = reader.read('../data/rgaa.json', rgaaSchema);
if (!lists || !contour || !reperes || !journal || !about || !words || !links || !moved || !known || !groups)
  refuse(reader.issues);
if (reader.issues.length > 0) refuse(reader.issues);

// References are looked up only in files of the right shape: otherwise one bad file would fill the list.
const { value: dataset, issues: unknown } = assembleDataset(files, lists);
const cogs = files.map(({ communes }) => communes);
const fond = assembleGround(contour, reperes, cogs);
const latestEdition = dataset?.editions[0];
if (!dataset || !latestEdition || fond.issues.length > 0) refuse([...unknown, ...fond.issues]);

function readEdition(path: string): EditionFiles[] {
  const folder = path.replace('/edition.json', '');
  const read = readEditionFolder(reader, folder, REFERENTIEL, 'required');
  const provenance = reader.read(`${folder}/provenance.json`, provenanceSchema);
  if (!read || !provenance) return [];
  const inline = documents[`${folder}/annexe.pdf`];
  if (inline === undefined) return [{ ...read, provenance, annexe: texts[`${folder}/annexe.txt`] ?? '' }];
  const lignes = reader.read(`${folder}/lignes.json`, lignesSchema);
  const pdf = Uint8Array.from(atob(inline.replace(/^.*base64,/, '')), (byte) => byte.charCodeAt(0));
  return lignes ? [{ ...read, provenance, annexe: joinLignes(lignes), lignes, pdf }] : [];
}

function refuse(issues: readonly Issue[]): never {
  throw new Error(`Données refusées\n\n${printIssues(issues)}`);
}

/** All editions, the latest first. */
export const editions = deepFreeze(dataset.editions);
/** The latest edition. */
export const latest = deepFreeze(latestEdition);
/** Tables by subject, sorted by label; each entry has its lots by edition, its count and its sum over all editions. */
export const { territoires, themes, categories, communes, structures } = deepFreeze(dataset);

/** What was published wrong and put right, latest first. */
export const corrections = deepFreeze(journal);

/** The former addresses of subjects. */
export const redirections = deepFreeze(moved);

/** What is known of the Budget citoyen itself. */
export const programme = deepFreeze(about);

/** What the words of the annex mean, and where structures can be reached. */
export const glossaire = deepFreeze(words);
export const liens = deepFreeze(links);

/** What is known of each criterion of the RGAA, theme by theme. */
export const rgaa = deepFreeze(known);
/** Words that a search takes one for another. */
export const synonymes = deepFreeze(groups);

/** What every map draws under its symbols. */
export const fondCarte = deepFreeze(fond.value);

/** Names of all communes of the département, in any of the years. */
export const nomsCommunes: readonly string[] = [
  ...new Set(cogs.flatMap((file) => file.communes.map(({ nom }) => nom))),
];

/** The communes of the latest edition's COG year as people look for one, as the browser reads them too. */
export const packedPlaces = packPlaces(
  cogs.find(({ cog }) => cog === latestEdition.edition.cog) ?? { epci: {}, communes: [] },
);
export const places = deepFreeze(unpackPlaces(packedPlaces));

/** Where names, codes and positions of communes come from, credits included. */
export const sourcesCommunes: readonly string[] = [...new Set(cogs.flatMap(({ sources }) => Object.values(sources)))];

/** The edition of a year that a lot names. */
export function editionOf(annee: number): Edition {
  const found = editions.find((edition) => edition.annee === annee);
  if (!found) throw new Error(`Aucune édition ${annee}`);
  return found;
}
