/** Rows and their editions as one JSON document, and the schema that describes it. */
import type { Edition } from '../domain/records/model.ts';
import { editionSchema, provenanceSchema } from '../domain/records/schema/edition.ts';
import { strictObject, toJsonSchema } from '../domain/records/schema/shapes.ts';
import { type Row, rowSchema } from './rows.ts';

const { annee, titre, financeur, source } = editionSchema.shape;

const publishedEdition = strictObject({
  edition: annee.describe('Année de l’édition.'),
  titre: titre.describe('Nom de l’édition.'),
  financeur: financeur.describe('Le financeur de l’édition.'),
  source: source.describe('Le document d’où tout vient ; `sha256` est l’empreinte du fichier de texte d’origine.'),
  intitule_montant: titre.describe('Ce que l’annexe appelle le montant, celui de la colonne `montant_propose`.'),
  total_imprime: provenanceSchema.shape.total.shape.montant.describe('Total imprimé au bas de l’annexe, en euros.'),
});

/** The shape of `initiatives.json`. */
const documentSchema = strictObject({
  editions: publishedEdition.array().describe('Les éditions du fichier, la plus récente d’abord.'),
  initiatives: rowSchema.array().describe('Les initiatives, dans l’ordre de l’annexe, édition par édition.'),
});

/** The document of some editions, as text. */
export function toJson(rows: readonly Row[], editions: readonly Edition[]): string {
  return print({
    editions: editions.map(({ edition, intitule, provenance }) => ({
      edition: edition.annee,
      titre: edition.titre,
      financeur: edition.financeur,
      source: edition.source,
      intitule_montant: intitule.titre,
      total_imprime: provenance.total.montant,
    })),
    initiatives: rows,
  });
}

/** The JSON Schema of the document, made from the zod schema of the data. */
export function toDocumentSchema(address: string): string {
  const { $schema, ...schema } = toJsonSchema(documentSchema);
  return print({ $schema, $id: address, title: 'Initiatives du Budget citoyen', ...schema });
}

/** JSON as every file of the downloads writes it. */
export function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
