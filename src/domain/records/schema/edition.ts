/** The shapes of an edition's files and of the corrections. */
import { z } from 'zod';
import { type Champ, CHAMPS, champs, champsOf, champsOfColonnes } from '../champs.ts';
import { addressed, codeInsee, ligne, sha256, slug, texte } from './shapes.ts';

export type { Champ };

/** By kind of column. A commune is an INSEE code, an amount whole euros; whether a label is known is checked later. */
const KINDS = {
  text: texte,
  name: texte,
  label: texte,
  labels: z.array(texte).min(1),
  commune: codeInsee,
  amount: z.int().positive(),
};
const cells = Object.fromEntries(CHAMPS.map((champ) => [champ, KINDS[champs[champ].kind]])) as {
  [C in Champ]: (typeof KINDS)[(typeof champs)[C]['kind']];
};

export const initiativeSchema = z.strictObject({ id: z.string().regex(/^\d{4}-\d{2,}$/), slug, ...cells });
export const initiativesSchema = addressed(initiativeSchema);
export type InitiativeRecord = z.infer<typeof initiativeSchema>;

/** `edition.json`: what a person states about an edition. The year of the folder and `annee` must agree. */
export const editionSchema = z
  .strictObject({
    annee: z.int().min(1000).max(9999),
    titre: texte,
    financeur: texte,
    /** Day on which the Département published the annex. Without it no date is shown. */
    publieLe: z.iso.date().optional(),
    source: z.strictObject({ titre: texte, description: texte, sha256 }),
    /** First line of the page header, as printed. */
    entete: texte,
    /** Heading of each column as printed, in its order, a wrapped heading in one piece. */
    colonnes: z.array(texte),
    /** The field of each heading, or null for a column that is left aside; without it they are in the order of the fields. */
    champs: z.record(texte, z.enum(CHAMPS).nullable()).optional(),
    /** Other lines around the table (page numbers, repeated titles), as printed; a digit stands for any digit. */
    habillage: z.array(texte).default([]),
    /** The word before the printed total. */
    total: texte.default('TOTAL'),
    /** Year of INSEE's Code officiel géographique whose communes the annex uses. */
    cog: z.int().min(1943),
    /** Figures counted by eye on the annex: the double entry that shows a line lost from a list. */
    controles: z
      .strictObject({
        initiatives: z.int().positive().optional(),
        mentionsDeThemes: z.int().positive().optional(),
        /** How many records have each theme, commune (by name), category and amount (in euros), all of them named. */
        parTheme: z.record(texte, z.int().positive()).optional(),
        parCommune: z.record(texte, z.int().positive()).optional(),
        parCategorie: z.record(texte, z.int().positive()).optional(),
        parMontant: z.record(z.string().regex(/^\d+$/), z.int().positive()).optional(),
      })
      .default({}),
  })
  .superRefine((edition, context) => {
    const read = champsOfColonnes(edition);
    const wrong = CHAMPS.find((champ) => read.filter((one) => one === champ).length !== 1);
    if (wrong !== undefined || edition.colonnes.length !== read.length)
      context.addIssue({
        code: 'custom',
        path: ['colonnes'],
        message: `une colonne, et une seule, pour le champ « ${wrong ?? CHAMPS[edition.colonnes.length] ?? ''} » (champs dit laquelle)`,
      });
  });
export type EditionDescription = z.infer<typeof editionSchema>;

/** What an arbitrage compares with the text as read, which is composed and has plain spaces. */
const composed = texte.normalize('NFC').overwrite((value) => value.replace(/[^\S\n]/g, ' '));
const decision = { ligne: ligne.optional(), lu: composed, raison: texte };
const champ = z.enum(CHAMPS);

/**
 * A decision taken by hand. `lu` is the text it applies to, as read (line breaks as `\n` in a
 * `coupe`); `ligne` only helps a reader find it. One that matches nothing stops the build.
 */
export const arbitrageSchema = z.discriminatedUnion('type', [
  /** Where structure ends and titre begins. */
  z.strictObject({ type: z.literal('coupe'), ...decision, structure: composed, titre: composed }),
  /**
   * A label of a closed list (or a commune) printed under another spelling. `valeur`: the label, or the INSEE code. Of a
   * structure, the name under which an earlier edition prints it: both have one page, each keeps its own spelling.
   */
  z.strictObject({
    type: z.literal('alias'),
    ...decision,
    champ: z.enum([...champsOf('label', 'labels', 'commune'), 'structure']),
    valeur: texte,
  }),
  /** A cell that looks truncated and is kept as it is: a list, a category, the line that goes on after a blank one in a résumé. */
  z.strictObject({ type: z.literal('incomplet'), ...decision, champ: z.enum(['themes', 'resume', 'categorie']) }),
  /** Text hidden wherever structure, titre or resume print it, in every output. */
  z.strictObject({ type: z.literal('masque'), ...decision, remplacement: texte }),
  /** A remark published beside a field; changes no value. */
  z.strictObject({ type: z.literal('note'), ...decision, champ, texte }),
  /** A published address that now leads elsewhere: `lu` is the old slug. */
  z.strictObject({ type: z.literal('redirection'), ...decision, vers: slug }),
]);
export const arbitragesSchema = z.array(arbitrageSchema);
export type Arbitrage = z.infer<typeof arbitrageSchema>;

/** Lines and columns count from 1; `fin` is the column after the last character. Columns count UTF-16 units of the line as read. */
export const spanSchema = z.strictObject({ ligne, debut: z.int().positive(), fin: z.int().positive() });
export type Span = z.infer<typeof spanSchema>;

/**
 * `lignes.json`: each line that was read from a PDF, in the order in which `Span` counts them. `rangee` is the place of its
 * row among those that begin on a page, `colonne` that of its cell, both from 1; outside of the table there are none.
 */
export const lignesSchema = z.array(
  z.strictObject({
    page: z.int().positive(),
    rangee: z.int().positive().optional(),
    colonne: z.int().positive().optional(),
    /** Points from the top left corner of the page: left, top, right, bottom. */
    boite: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    texte: z.string().min(1),
  }),
);
export type Ligne = z.infer<typeof lignesSchema>[number];

/**
 * How a value came from the text: as printed, normalised by named rules, or decided by arbitrages
 * (their index in `provenance.arbitrages`). `imprime` has a line break where the annex has one.
 */
const provenanceChampSchema = z.strictObject({
  statut: z.enum(['imprime', 'normalise', 'decide']),
  imprime: texte,
  spans: z.array(spanSchema).min(1),
  regles: z.array(texte).optional(),
  arbitrages: z.array(z.int().nonnegative()).optional(),
});
export type ProvenanceChamp = z.infer<typeof provenanceChampSchema>;

const avisSchema = z.strictObject({
  code: texte,
  severite: z.enum(['avertissement', 'information']),
  ligne: ligne.nullable(),
  initiative: z.string().nullable(),
  champ: champ.nullable(),
  lu: z.string(),
  attendu: z.string(),
});
export type Avis = z.infer<typeof avisSchema>;

/** An arbitrage as it may be published: masked, with the lines and initiatives it acted on. */
const arbitragePublicSchema = z.strictObject({
  type: texte,
  champ: champ.nullable(),
  lu: texte,
  decision: texte,
  /** Of an alias of a structure: the other name. */
  valeur: texte.optional(),
  raison: texte,
  initiatives: z.array(z.string()),
});
export type ArbitragePublic = z.infer<typeof arbitragePublicSchema>;

/** `provenance.json`: where each value was read, the text around the table and separators of the pages, what is masked, and what the build noticed. */
export const provenanceSchema = z.strictObject({
  initiatives: z.record(
    z.string(),
    z.strictObject({ lignes: z.tuple([ligne, ligne]), champs: z.record(champ, provenanceChampSchema) }),
  ),
  habillage: z.array(spanSchema),
  separateurs: z.array(spanSchema),
  total: z.strictObject({ montant: z.int().positive(), spans: z.array(spanSchema).min(1) }),
  masques: z.array(z.strictObject({ spans: z.array(spanSchema).min(1), remplacement: texte })),
  avis: z.array(avisSchema),
  arbitrages: z.array(arbitragePublicSchema),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** `permaliens.json`: every slug ever published. An entry with `redirection` leads to another slug of the edition. */
export const permalienSchema = z.strictObject({
  slug,
  id: z.string().optional(),
  structure: texte.optional(),
  titre: texte.optional(),
  commune: codeInsee.optional(),
  redirection: slug.optional(),
});
export const permaliensSchema = addressed(permalienSchema);
export type Permalien = z.infer<typeof permalienSchema>;

/** `corrections.json`: what was published wrong and put right, latest first; written by hand. */
export const correctionSchema = z.strictObject({ date: z.iso.date(), texte, raison: texte });
export const correctionsSchema = z.array(correctionSchema);
export type Correction = z.infer<typeof correctionSchema>;
