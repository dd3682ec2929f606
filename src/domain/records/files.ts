/** The files of the data, read and checked the same way by the commands and by the site. */
import type { EditionDescription, InitiativeRecord, Permalien } from './schema/edition.ts';
import { editionSchema, initiativesSchema, permaliensSchema } from './schema/edition.ts';
import type { Categorie, Communes, Territoire, Theme } from './schema/referentiel.ts';
import { categoriesSchema, communesSchema, territoiresSchema, themesSchema } from './schema/referentiel.ts';
import { type Schema } from './schema/shapes.ts';
import { type Issue, makeIssue } from './issue.ts';
import { readJson } from './read-json.ts';

/** How files are reached: their text, nothing where there is none, and their path as messages name it. */
export interface FileAccess {
  readonly text: (path: string) => string | undefined;
  readonly show: (path: string) => string;
}

/** Reads files one after the other and keeps what is wrong with any of them. */
export class FileReader {
  readonly issues: Issue[] = [];
  readonly #access: FileAccess;

  constructor(access: FileAccess) {
    this.#access = access;
  }

  /**
   * What a JSON file holds; nothing when an issue says why. A file that is not there is `missing`, when that is given, or
   * an issue whose cure may be another than the usual one.
   */
  read<Value>(path: string, schema: Schema<Value>, missing?: Value, cure?: string): Value | undefined {
    const text = this.#access.text(path);
    const { value, issues } = readJson(text, schema, this.#access.show(path), missing);
    this.issues.push(...issues.map((issue) => (cure !== undefined && text === undefined ? { ...issue, cure } : issue)));
    return value;
  }

  /** An issue of a file that has the right shape and still cannot be. */
  refuse(path: string, read: string, expected: string): void {
    this.issues.push(makeIssue({ code: 'E-FICHIER-INVALIDE', file: this.#access.show(path), read, expected }));
  }
}

/** The closed lists, the same for all editions. */
export interface Lists {
  readonly themes: readonly Theme[];
  readonly territoires: readonly Territoire[];
  readonly categories: readonly Categorie[];
}

/** Reads the closed lists in the folder of the referential. */
export function readLists(reader: FileReader, folder: string): Lists | undefined {
  const themes = reader.read(`${folder}/themes.json`, themesSchema);
  const territoires = reader.read(`${folder}/territoires.json`, territoiresSchema);
  const categories = reader.read(`${folder}/categories.json`, categoriesSchema);
  return themes && territoires && categories && { themes, territoires, categories };
}

/** An edition's folder: what a person wrote, what the last run published, and the communes of its COG year. */
export interface EditionFolder {
  readonly edition: EditionDescription;
  readonly initiatives: readonly InitiativeRecord[];
  readonly permaliens: readonly Permalien[];
  readonly communes: Communes;
}

const NO_COG =
  'ajouter ce millésime à data/referentiel/sources.json puis lancer « npm run referentiel », ou dire dans edition.json (cog) le millésime de l’annexe';

/** Reads an edition's folder. Before its first run the generated files may be absent: they are then empty. */
export function readEditionFolder(
  reader: FileReader,
  folder: string,
  referentiel: string,
  generated: 'required' | 'optional',
): EditionFolder | undefined {
  const missing = generated === 'optional' ? [] : undefined;
  const edition = reader.read(`${folder}/edition.json`, editionSchema);
  const initiatives = reader.read<readonly InitiativeRecord[]>(
    `${folder}/initiatives.json`,
    initiativesSchema,
    missing,
  );
  const permaliens = reader.read<readonly Permalien[]>(`${folder}/permaliens.json`, permaliensSchema, missing);
  const list = `${referentiel}/communes-${edition?.cog}.json`;
  const communes = edition && reader.read(list, communesSchema, undefined, NO_COG);
  const year = folder.split('/').at(-1) ?? '';
  if (edition && /^\d{4}$/.test(year) && year !== String(edition.annee))
    reader.refuse(`${folder}/edition.json`, `annee : ${edition.annee}`, `l’année du dossier, ${year}`);
  return edition && initiatives && permaliens && communes && { edition, initiatives, permaliens, communes };
}
