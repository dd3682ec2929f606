/** One row of the downloads: the same columns in CSV, JSON and GeoJSON. Those of the annex come from its own table. */
import { type Champ, CHAMPS, champs, type Definition } from '../domain/records/champs.ts';
import { itemsOf } from '../domain/records/items.ts';
import { initiativePlace, linesOf } from '../domain/provenance/places.ts';
import type { Edition, Initiative } from '../domain/records/model.ts';
import { editionSchema, initiativeSchema, spanSchema } from '../domain/records/schema/edition.ts';
import { positionSchema } from '../domain/records/schema/referentiel.ts';
import { strictObject } from '../domain/records/schema/shapes.ts';
import type { Addresses } from './addresses.ts';

/** Cells by column name; null is not known. */
export type Row = Readonly<Record<string, string | number | null | readonly string[]>>;

const { shape } = initiativeSchema;
const { annee } = editionSchema.shape;
const { ligne } = spanSchema.shape;
const { lat, lon } = positionSchema.shape;
/** Absolute addresses have the shape of any text; what they lead to is tested on the built site. */
const text = shape.titre;

/** The shape of a row. Descriptions are published: JSON Schema, Table Schema and the page of the data are made from them. */
export const rowSchema = strictObject({
  id: shape.id.describe('Identifiant de l’initiative : année de l’édition et rang dans l’annexe. Il ne change pas.'),
  edition: annee.describe('Année de l’édition du Budget citoyen.'),
  ...Object.fromEntries(CHAMPS.flatMap(columnsOf)),
  adresse: text.describe('Adresse permanente de la page de l’initiative.'),
  annexe_ligne_debut: ligne.describe('Première ligne de l’initiative dans le texte de l’annexe.'),
  annexe_ligne_fin: ligne.describe('Dernière ligne de l’initiative dans le texte de l’annexe : celle du montant.'),
  annexe_adresse: text.describe('Adresse de ces lignes sur le site.'),
  latitude: lat.nullable().describe(describePosition('Latitude')),
  longitude: lon.nullable().describe(describePosition('Longitude')),
});

/** Column names, in the order of the files. */
export const COLUMN_NAMES = Object.keys(rowSchema.shape);

/** The row of an initiative. */
export function toRow(initiative: Initiative, edition: Edition, addresses: Addresses): Row {
  const lines = linesOf(initiative.id, edition.provenance);
  const { position } = initiative.commune;
  return {
    id: initiative.id,
    edition: initiative.annee,
    ...Object.fromEntries(CHAMPS.flatMap((champ) => cellsOf(champ, initiative))),
    adresse: addresses.initiative(initiative),
    annexe_ligne_debut: lines[0],
    annexe_ligne_fin: lines[1],
    annexe_adresse: addresses.annexe(initiative.annee, initiativePlace(edition, initiative.id)),
    latitude: position?.lat ?? null,
    longitude: position?.lon ?? null,
  };
}

/** A commune is its name, as the others are, and its code. */
function columnsOf(champ: Champ): [string, (typeof shape)[Champ]][] {
  const { kind, column = champ, description }: Definition = champs[champ];
  if (kind !== 'commune') return [[column, shape[champ].describe(description)]];
  const code = shape[champ].describe('Code Insee de la commune, ajouté d’après son nom.');
  return Object.entries({ [column]: text.describe(description), code_insee: code });
}

function cellsOf(champ: Champ, initiative: Initiative): [string, Row[string]][] {
  const { kind, column = champ }: Definition = champs[champ];
  const value = initiative[champ];
  const labels = itemsOf(initiative, champ).map(({ label }) => label);
  const cell = typeof value === 'number' ? value : kind === 'labels' ? labels : (labels[0] ?? null);
  return Object.entries({ [column]: cell, ...(kind === 'commune' && { code_insee: initiative.commune.code }) });
}

function describePosition(what: string): string {
  return `${what} du centre de la commune (WGS 84), et non de l’adresse du projet. Nombre, ou null (case vide en CSV) si elle n’est pas connue.`;
}
