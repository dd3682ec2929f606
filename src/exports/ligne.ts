/** One row of the downloads: the same columns in CSV, JSON and GeoJSON, each described once, here. */
import { lignesOf } from '../domain/lignes.ts';
import type { EditionVue, InitiativeVue } from '../domain/model.ts';
import { editionSchema, initiativeSchema, positionSchema, spanSchema } from '../domain/schema.ts';
import type { Adresses } from './adresses.ts';

const { id, structure, titre, themes, commune, territoire, resume, categorie, montant } = initiativeSchema.shape;
const { annee } = editionSchema.shape;
const { ligne } = spanSchema.shape;
const { lat, lon } = positionSchema.shape;
/** Absolute addresses have the shape of any text; what they lead to is tested on the built site. */
const adresse = titre;

/** The shape of a row. Descriptions are published: JSON Schema, Table Schema and the page of the data are made from them. */
export const ligneSchema = initiativeSchema.pick({}).extend({
  id: id.describe('Identifiant de l’initiative : année de l’édition et rang dans l’annexe. Il ne change pas.'),
  edition: annee.describe('Année de l’édition du Budget citoyen.'),
  structure: structure.describe('Structure qui porte l’initiative.'),
  initiative: titre.describe('Titre de l’initiative, tel qu’imprimé.'),
  themes: themes.describe('Thèmes, dans l’ordre de l’annexe, séparés dans les CSV par « / » entre deux espaces.'),
  commune: titre.describe('Nom officiel de la commune, dans le Code officiel géographique de l’édition.'),
  code_insee: commune.describe('Code INSEE de la commune, ajouté d’après son nom.'),
  territoire: territoire.describe('Territoire, selon le libellé de l’annexe.'),
  resume: resume.describe('Résumé de l’initiative, tel qu’imprimé, lignes mises bout à bout.'),
  categorie: categorie.describe('Catégorie de l’initiative.'),
  montant_propose: montant.describe('Montant proposé, en euros entiers. L’annexe ne dit rien d’un versement.'),
  adresse: adresse.describe('Adresse permanente de la page de l’initiative.'),
  annexe_ligne_debut: ligne.describe('Première ligne de l’initiative dans le texte de l’annexe.'),
  annexe_ligne_fin: ligne.describe('Dernière ligne de l’initiative dans le texte de l’annexe : celle du montant.'),
  annexe_adresse: adresse.describe('Adresse de ces lignes sur le site.'),
  latitude: lat
    .nullable()
    .describe(
      'Latitude du centre de la commune (WGS 84), et non de l’adresse du projet. Vide si elle n’est pas connue.',
    ),
  longitude: lon
    .nullable()
    .describe(
      'Longitude du centre de la commune (WGS 84), et non de l’adresse du projet. Vide si elle n’est pas connue.',
    ),
});
export type Ligne = ReturnType<typeof ligneSchema.parse>;
export type Colonne = keyof Ligne;

/** Column names, in the order of the files. */
export const COLONNES_PUBLIEES = Object.keys(ligneSchema.shape) as readonly Colonne[];

/** The row of an initiative. */
export function toLigne(initiative: InitiativeVue, { provenance }: EditionVue, adresses: Adresses): Ligne {
  const lignes = lignesOf(initiative.id, provenance);
  return {
    id: initiative.id,
    edition: initiative.annee,
    structure: initiative.structure.label,
    initiative: initiative.titre,
    themes: initiative.themes.map(({ label }) => label),
    commune: initiative.commune.nom,
    code_insee: initiative.commune.code,
    territoire: initiative.territoire.label,
    resume: initiative.resume,
    categorie: initiative.categorie.label,
    montant_propose: initiative.montant,
    adresse: adresses.initiative(initiative),
    annexe_ligne_debut: lignes[0],
    annexe_ligne_fin: lignes[1],
    annexe_adresse: adresses.annexe(initiative.annee, lignes),
    latitude: initiative.commune.position?.lat ?? null,
    longitude: initiative.commune.position?.lon ?? null,
  };
}
