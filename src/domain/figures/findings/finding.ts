import type { Facet } from '../../selection/facets.ts';
import type { Edition } from '../../records/model.ts';

/** The initiatives that prove a finding: those of an edition with one of these values in a facet, or all of them. */
export interface Preuve {
  readonly annee: number;
  readonly facette?: Facet;
  readonly valeurs?: readonly string[];
}

/** Something that the figures of an edition say: a figure, then what it is the figure of. Never why. */
export interface Finding {
  readonly chiffre: string;
  readonly texte: string;
  readonly preuve: Preuve;
  /** How much it is worth saying, from 0 to 1. */
  readonly force: number;
}

/** What looks for a finding of one kind; it gives none under its own threshold. `previous` is the edition before. */
export type Finder = (edition: Edition, previous: Edition | undefined) => Finding | undefined;

/** Under so many initiatives a share says nothing. */
export const ENOUGH = 10;
