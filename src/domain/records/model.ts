/**
 * What pages, islands and downloads work with: the records of the data files with their references
 * resolved. Types only; `assemble.ts` makes the values.
 */
import type { Champ } from './champs.ts';
import type { Intitule } from './intitule.ts';
import type { EditionDescription, InitiativeRecord, Permalien, Provenance } from './schema/edition.ts';
import type { Categorie, Commune, Territoire, Theme } from './schema/referentiel.ts';

/** The address and the name of an initiative, enough for a link. */
export interface InitiativeRef {
  readonly annee: number;
  readonly slug: string;
  readonly titre: string;
}

/** Who carries an initiative. `slug` is the one of its page, the same over all editions. */
export interface Structure {
  readonly label: string;
  readonly slug: string;
}

/** An initiative as published: a record whose five references are resolved. */
export interface Initiative extends Omit<
  InitiativeRecord,
  'structure' | 'themes' | 'commune' | 'territoire' | 'categorie'
> {
  readonly annee: number;
  /** Rank in the annex, from 1. */
  readonly numero: number;
  readonly structure: Structure;
  /** In the order of the annex. */
  readonly themes: readonly Theme[];
  readonly commune: Commune;
  readonly territoire: Territoire;
  readonly categorie: Categorie;
  /** What its annex calls the amount. */
  readonly intitule: Intitule;
  /** Neighbours in annex order. */
  readonly precedente: InitiativeRef | undefined;
  readonly suivante: InitiativeRef | undefined;
}

/** Initiatives of one edition that have something in common, with their count and sum in euros. */
export interface Lot {
  readonly annee: number;
  readonly initiatives: readonly Initiative[];
  readonly nombre: number;
  readonly montant: number;
}

/** A stretch of a line of the annex. `champ` is set when it belongs to a cell of `initiative`; a masked one shows its replacement. */
export interface Stretch {
  readonly text: string;
  /** `header`: what the pages repeat, page numbers included. */
  readonly kind: 'cell' | 'header' | 'separator' | 'total' | 'blank';
  readonly champ?: Champ;
  readonly initiative?: string;
  readonly masked?: true;
}

/**
 * A line of the annex, numbered from 1, cut into stretches that put side by side are the line as published. In a PDF it
 * has a page and, in the table, the row and the column of its cell, all from 1.
 */
export interface AnnexeLine {
  readonly number: number;
  readonly page?: number;
  readonly row?: number;
  readonly column?: number;
  readonly stretches: readonly Stretch[];
}

/** Two figures that must be equal. `read` is absent when it could not be read, `expected` when nobody counted it by eye. */
export interface Check<
  What = 'total' | 'initiatives' | 'mentionsDeThemes' | 'territoires' | 'categories' | 'communes',
> {
  readonly what: What;
  readonly read: number | undefined;
  readonly expected: number | undefined;
}

/** One edition, whole. `initiatives` is in annex order. */
export interface Edition extends Lot {
  readonly edition: EditionDescription;
  readonly intitule: Intitule;
  readonly provenance: Provenance;
  readonly permaliens: readonly Permalien[];
  /** The annex as published: masked text never leaves the dataset. */
  readonly lines: readonly AnnexeLine[];
  /** The PDF as deposited; none where the annex is a text, or where a part of it is masked. */
  readonly document: Uint8Array | undefined;
  /** Its figures against those of the annex; all agree. */
  readonly reconciliation: readonly Check[];
}

/** What the initiatives of one subject amount to, over all editions: `parEdition` has the latest first and no empty lot. */
export type Sujet<T> = T & {
  readonly slug: string;
  readonly label: string;
  readonly parEdition: readonly Lot[];
  readonly nombre: number;
  readonly montant: number;
};

export type CommuneSujet = Sujet<Commune>;

/** Every table the pages choose from. Subjects are sorted by label, French order. */
export interface Dataset {
  readonly editions: readonly Edition[];
  readonly territoires: readonly Sujet<Territoire>[];
  readonly themes: readonly Sujet<Theme>[];
  readonly categories: readonly Sujet<Categorie>[];
  /** Only communes that carry an initiative. */
  readonly communes: readonly CommuneSujet[];
  readonly structures: readonly Sujet<Structure>[];
}
