/** The words of the initiatives: each distinct word form, and where it stands. */
import { listWords, type Word } from './words.ts';

/** What a whole word found in a field weighs, the heaviest field first. */
export const WEIGHTS = {
  titre: 10,
  structure: 8,
  commune: 6,
  territoire: 3,
  themes: 3,
  categorie: 2,
  montant: 2,
  resume: 1,
} as const;
export type SearchedField = keyof typeof WEIGHTS;
export const SEARCHED_FIELDS = Object.keys(WEIGHTS) as SearchedField[];

/** The text of each field as a reader sees it; several themes are one text. */
export type SearchedTexts = Readonly<Record<SearchedField, string>>;

/** A word form of the index. */
export interface Entree {
  readonly racine: string;
  /** As printed, the first time. */
  readonly imprime: string;
  /** Fields that hold it, by place of the initiative in the index. */
  readonly places: ReadonlyMap<number, ReadonlySet<SearchedField>>;
}

/** Word forms, folded, with where they stand. */
export type Lexicon = ReadonlyMap<string, Entree>;

/** The words of the texts, by initiative and field, and the index of their forms. */
export interface Index {
  readonly lexique: Lexicon;
  readonly mots: readonly ReadonlyMap<SearchedField, readonly Word[]>[];
}

/** Reads every field of every initiative; an initiative is known by its place in `textes`. */
export function buildIndex(textes: readonly SearchedTexts[]): Index {
  const lexique = new Map<string, Omit<Entree, 'places'> & { places: Map<number, Set<SearchedField>> }>();
  const mots = textes.map((own, place) => {
    const parChamp = new Map(SEARCHED_FIELDS.map((champ) => [champ, listWords(own[champ])]));
    for (const [champ, found] of parChamp) {
      for (const { forme, racine, debut, fin } of found) {
        const entree = lexique.get(forme) ?? {
          racine,
          imprime: own[champ].slice(debut, fin),
          places: new Map<number, Set<SearchedField>>(),
        };
        lexique.set(forme, entree);
        entree.places.set(place, (entree.places.get(place) ?? new Set<SearchedField>()).add(champ));
      }
    }
    return parChamp;
  });
  return { lexique, mots };
}
