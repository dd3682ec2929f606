/** What the islands know of an initiative: made at build time, so that nothing is read back from the text of a page. */
import { formatEuros } from '../text/euros.ts';
import { readFacets, type Filterable } from '../selection/facets.ts';
import type { Initiative } from '../records/model.ts';
import type { SearchedTexts } from './index.ts';

/** An initiative as the search, the filters and the download of a selection need it. */
export interface Entry extends Filterable {
  readonly id: string;
  /** Path of its page. */
  readonly chemin: string;
  readonly codeInsee: string;
  /** Its territoire as a sentence names it: « dans l’Artois ». */
  readonly dans: string;
  readonly textes: SearchedTexts;
}

/** Between themes where they are one text, as the annex prints them. */
export const LIST_SEPARATOR = ' / ';

/** The entry of an initiative, given the path of its page. */
export function toEntry(initiative: Initiative, chemin: string): Entry {
  const { id, titre, structure, commune, territoire, themes, categorie, montant, resume } = initiative;
  const textes = {
    titre,
    structure: structure.label,
    commune: commune.nom,
    territoire: territoire.label,
    themes: themes.map(({ label }) => label).join(LIST_SEPARATOR),
    categorie: categorie.label,
    // The sign is printed, the word is what people type.
    montant: `${formatEuros(montant)} euros`,
    resume,
  };
  return {
    id,
    chemin,
    codeInsee: commune.code,
    dans: territoire.dans,
    textes,
    facettes: readFacets(initiative),
    montant,
  };
}
