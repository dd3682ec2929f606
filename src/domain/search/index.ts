/** The words of the initiatives: each distinct word form, and where it stands. */
import { listMots, type Mot } from './words.ts';

/** Fields in the order in which a match in them counts. */
export const CHAMPS_CHERCHES = [
  'titre',
  'structure',
  'commune',
  'territoire',
  'themes',
  'categorie',
  'montant',
  'resume',
] as const;
export type ChampCherche = (typeof CHAMPS_CHERCHES)[number];

/** The text of each field as a reader sees it; several themes are one text. */
export type TextesCherches = Readonly<Record<ChampCherche, string>>;

/** A word form of the index. */
export interface Entree {
  readonly racine: string;
  /** As printed, the first time. */
  readonly imprime: string;
  /** Fields that hold it, by place of the initiative in the index. */
  readonly places: ReadonlyMap<number, ReadonlySet<ChampCherche>>;
}

/** Word forms, folded, with where they stand. */
export type Lexique = ReadonlyMap<string, Entree>;

/** The words of the texts, by initiative and field, and the index of their forms. */
export interface Index {
  readonly lexique: Lexique;
  readonly mots: readonly ReadonlyMap<ChampCherche, readonly Mot[]>[];
}

/** Reads every field of every initiative; an initiative is known by its place in `textes`. */
export function buildIndex(textes: readonly TextesCherches[]): Index {
  const lexique = new Map<string, Omit<Entree, 'places'> & { places: Map<number, Set<ChampCherche>> }>();
  const mots = textes.map((own, place) => {
    const parChamp = new Map(CHAMPS_CHERCHES.map((champ) => [champ, listMots(own[champ])]));
    for (const [champ, found] of parChamp) {
      for (const { forme, racine, debut, fin } of found) {
        const entree = lexique.get(forme) ?? {
          racine,
          imprime: own[champ].slice(debut, fin),
          places: new Map<number, Set<ChampCherche>>(),
        };
        lexique.set(forme, entree);
        entree.places.set(place, (entree.places.get(place) ?? new Set<ChampCherche>()).add(champ));
      }
    }
    return parChamp;
  });
  return { lexique, mots };
}
