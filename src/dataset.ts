/**
 * The one door to the data. Reads every edition's folder and the referential, checks shapes and
 * references, throws with every issue listed, and exports frozen tables.
 */
import { assembleDataset, type EditionFiles } from './domain/assemble.ts';
import { assembleFond } from './domain/carte-donnees.ts';
import {
  categoriesSchema,
  checkShape,
  communesSchema,
  contourSchema,
  correctionsSchema,
  editionSchema,
  initiativesSchema,
  permaliensSchema,
  provenanceSchema,
  reperesSchema,
  territoiresSchema,
  themesSchema,
} from './domain/schema.ts';
import { deepFreeze } from './domain/freeze.ts';
import type { EditionVue } from './domain/model.ts';

type Files = Readonly<Record<string, unknown>>;
type Schema<T> = Parameters<typeof checkShape<T>>[0];

const editionFiles: Files = import.meta.glob('../data/editions/*/edition.json', { eager: true, import: 'default' });
const initiativesFiles: Files = import.meta.glob('../data/editions/*/initiatives.json', {
  eager: true,
  import: 'default',
});
const provenanceFiles: Files = import.meta.glob('../data/editions/*/provenance.json', {
  eager: true,
  import: 'default',
});
const permaliensFiles: Files = import.meta.glob('../data/editions/*/permaliens.json', {
  eager: true,
  import: 'default',
});
const annexeFiles: Files = import.meta.glob('../data/editions/*/annexe.txt', {
  eager: true,
  import: 'default',
  query: '?raw',
});
const referentielFiles: Files = import.meta.glob('../data/referentiel/*.json', { eager: true, import: 'default' });

const journalFiles: Files = import.meta.glob('../data/corrections.json', { eager: true, import: 'default' });
const contourTexts: Files = import.meta.glob('../data/referentiel/contour-*.geojson', {
  eager: true,
  import: 'default',
  query: '?raw',
});
// Vite knows .geojson as no kind of JSON.
const contourFiles: Files = Object.fromEntries(
  Object.entries(contourTexts).map(([path, text]) => [path, JSON.parse(String(text)) as unknown]),
);

const issues: string[] = [];

function read<T>(files: Files, path: string, schema: Schema<T>): T | undefined {
  const place = path.replace('../', '');
  if (!(path in files)) {
    issues.push(`${place}\n✖ fichier absent (npm run data écrit les fichiers engendrés)`);
    return undefined;
  }
  const checked = checkShape(schema, files[path], place);
  issues.push(...checked.issues);
  return checked.value;
}

function readEdition(path: string): EditionFiles[] {
  const folder = path.replace(/[^/]+$/, '');
  const edition = read(editionFiles, `${folder}edition.json`, editionSchema);
  const initiatives = read(initiativesFiles, `${folder}initiatives.json`, initiativesSchema);
  const provenance = read(provenanceFiles, `${folder}provenance.json`, provenanceSchema);
  const permaliens = read(permaliensFiles, `${folder}permaliens.json`, permaliensSchema);
  if (!edition || !initiatives || !provenance || !permaliens) return [];
  const annee = Number(folder.split('/').at(-2));
  if (annee !== edition.annee)
    issues.push(`${folder.replace('../', '')}edition.json\n✖ annee ${edition.annee} : le dossier dit autre chose`);
  return [{ annee, edition, initiatives, provenance, permaliens, annexe: String(annexeFiles[path]) }];
}

const files = Object.keys(annexeFiles).flatMap(readEdition);
if (files.length === 0) issues.push('data/editions/\n✖ aucune édition lisible');
const referentiel = {
  themes: read(referentielFiles, '../data/referentiel/themes.json', themesSchema) ?? [],
  territoires: read(referentielFiles, '../data/referentiel/territoires.json', territoiresSchema) ?? [],
  categories: read(referentielFiles, '../data/referentiel/categories.json', categoriesSchema) ?? [],
  communes: Object.keys(referentielFiles)
    .filter((path) => /communes-\d+\.json$/.test(path))
    .flatMap((path) => read(referentielFiles, path, communesSchema) ?? []),
};
const [contourPath = '../data/referentiel/contour-*.geojson'] = Object.keys(contourFiles);
const contour = read(contourFiles, contourPath, contourSchema);
const journal = read(journalFiles, '../data/corrections.json', correctionsSchema) ?? [];
const reperes = read(referentielFiles, '../data/referentiel/reperes.json', reperesSchema);
// References are looked up only in files of the right shape: otherwise one bad file would fill the list.
const { value: dataset, issues: unknown } =
  issues.length === 0 ? assembleDataset(files, referentiel) : { value: undefined, issues: [] };
issues.push(...unknown);
const fond = contour && reperes && assembleFond(contour, reperes, referentiel.communes);
if (fond) issues.push(...fond.issues);
const latestEdition = dataset?.editions[0];
if (!dataset || !latestEdition || !fond || issues.length > 0)
  throw new Error(`Données refusées\n\n${issues.join('\n')}`);

/** All editions, the latest first. */
export const editions = deepFreeze(dataset.editions);
/** The latest edition. */
export const latest = deepFreeze(latestEdition);
/** Tables by subject, sorted by label; each entry has its lots by edition, its count and its sum over all editions. */
export const { territoires, themes, categories, communes, structures } = deepFreeze(dataset);

/** What was published wrong and put right, latest first. */
export const corrections = deepFreeze(journal);

/** What every map draws under its symbols. */
export const fondCarte = deepFreeze(fond.value);

/** Names of all communes of the département, in any of the years. */
export const nomsCommunes: readonly string[] = [
  ...new Set(referentiel.communes.flatMap((file) => file.communes.map(({ nom }) => nom))),
];

/** Where names, codes and positions of communes come from, credits included. */
export const sourcesCommunes: readonly string[] = [
  ...new Set(referentiel.communes.flatMap(({ sources }) => Object.values(sources))),
];

/** The edition of a year that a lot names. */
export function editionOf(annee: number): EditionVue {
  const found = editions.find((edition) => edition.annee === annee);
  if (!found) throw new Error(`Aucune édition ${annee}`);
  return found;
}
