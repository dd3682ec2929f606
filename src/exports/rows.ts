/** One row of the downloads: the same columns in CSV, JSON and GeoJSON. Those of the annex come from its own table. */
import { type Champ, CHAMPS, champs } from '../domain/champs.ts';
import { itemsOf } from '../domain/items.ts';
import { type LineRange, linesOf } from '../domain/line-range.ts';
import type { EditionVue, InitiativeVue } from '../domain/model.ts';
import {
  editionSchema,
  initiativeSchema,
  positionSchema,
  spanSchema,
  strictObject,
  type toJsonSchema,
} from '../domain/schema.ts';
import type { Addresses } from './addresses.ts';

type Cell = string | number | null | readonly string[];
/** Cells by column name; null is not known. */
export type Row = Readonly<Record<string, Cell>>;

interface Column {
  readonly name: string;
  readonly shape: Parameters<typeof toJsonSchema>[0];
  /** Published: JSON Schema, Table Schema and the page of the data are made from it. */
  readonly description: string;
  readonly read: (initiative: InitiativeVue, lines: LineRange, addresses: Addresses) => Cell;
}

const { shape } = initiativeSchema;
const { ligne } = spanSchema.shape;
const { lat, lon } = positionSchema.shape;
/** Of any text; where an address leads is tested on the built site. */
const text = shape.titre;

const COLUMNS: readonly Column[] = [
  {
    name: 'id',
    shape: shape.id,
    description: 'Identifiant de l’initiative : année de l’édition et rang dans l’annexe. Il ne change pas.',
    read: ({ id }) => id,
  },
  {
    name: 'edition',
    shape: editionSchema.shape.annee,
    description: 'Année de l’édition du Budget citoyen.',
    read: ({ annee }) => annee,
  },
  ...CHAMPS.flatMap(columnsOf),
  {
    name: 'adresse',
    shape: text,
    description: 'Adresse permanente de la page de l’initiative.',
    read: (initiative, _, { initiative: address }) => address(initiative),
  },
  {
    name: 'annexe_ligne_debut',
    shape: ligne,
    description: 'Première ligne de l’initiative dans le texte de l’annexe.',
    read: (_, [first]) => first,
  },
  {
    name: 'annexe_ligne_fin',
    shape: ligne,
    description: 'Dernière ligne de l’initiative dans le texte de l’annexe : celle du montant.',
    read: (_, [, last]) => last,
  },
  {
    name: 'annexe_adresse',
    shape: text,
    description: 'Adresse de ces lignes sur le site.',
    read: ({ annee }, lines, { annexe }) => annexe(annee, lines),
  },
  {
    name: 'latitude',
    shape: lat.nullable(),
    description: describePosition('Latitude'),
    read: ({ commune }) => commune.position?.lat ?? null,
  },
  {
    name: 'longitude',
    shape: lon.nullable(),
    description: describePosition('Longitude'),
    read: ({ commune }) => commune.position?.lon ?? null,
  },
];

function columnsOf(champ: Champ): Column[] {
  const { kind, column: name, description } = champs[champ];
  const read: Column['read'] = (initiative) => {
    const value = initiative[champ];
    if (typeof value === 'number') return value;
    const labels = itemsOf(initiative, champ).map(({ label }) => label);
    return kind === 'labels' ? labels : (labels[0] ?? '');
  };
  if (kind !== 'commune') return [{ name, shape: shape[champ], description, read }];
  return [
    { name, shape: text, description, read },
    {
      name: 'code_insee',
      shape: shape[champ],
      description: 'Code INSEE de la commune, ajouté d’après son nom.',
      read: ({ commune }) => commune.code,
    },
  ];
}

function describePosition(what: string): string {
  return `${what} du centre de la commune (WGS 84), et non de l’adresse du projet. Vide si elle n’est pas connue.`;
}

export const rowSchema = strictObject(
  Object.fromEntries(COLUMNS.map(({ name, shape: own, description }) => [name, own.describe(description)])),
);

/** In the order of the files. */
export const COLUMN_NAMES: readonly string[] = COLUMNS.map(({ name }) => name);

/** The row of an initiative. */
export function toRow(initiative: InitiativeVue, { provenance }: EditionVue, addresses: Addresses): Row {
  const lines = linesOf(initiative.id, provenance);
  return Object.fromEntries(COLUMNS.map(({ name, read }) => [name, read(initiative, lines, addresses)]));
}
