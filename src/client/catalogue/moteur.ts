/**
 * The search engine: words are looked up by stem and by beginning, and Fuse finds the nearest known words of
 * one that no text holds. Fuse reads the vocabulary rather than the texts: it answers the same, in a tenth of
 * the time on thousands of initiatives, and its build without operators is smaller and has none to escape.
 */
import Fuse from 'fuse.js/min-basic';
import { findPortees, type Portee } from '../../domain/search-highlight.ts';
import { buildIndex, type ChampCherche, type TextesCherches } from '../../domain/search-index.ts';
import { parseTermes, type Terme } from '../../domain/search-query.ts';
import { findTouches, rankResultats, type Resultat, type Touches } from '../../domain/search-rank.ts';
import { listSwaps } from '../../domain/search-suggest.ts';

/** What a search found: its words as they were looked for, and the initiatives that hold them all, the best first. */
export interface Reponse {
  readonly termes: readonly Terme[];
  readonly resultats: readonly Resultat[];
}

export interface Moteur {
  search(requete: string): Reponse;
  /** The same, or undefined when it would take more than a moment: no text holds one of the words. */
  searchQuickly(requete: string): Reponse | undefined;
  /** Where the words stand in a field of the initiative at place `indice`. */
  locate(indice: number, champ: ChampCherche, termes: readonly Terme[]): Portee[];
  /** Known words close to an unknown one, as printed. */
  suggest(terme: Terme): string[];
  /** A folded word as it is printed. */
  spell(forme: string): string;
}

interface Trouve {
  readonly terme: Terme;
  readonly touches: Touches;
}

// Under four letters, one error is a third of the word: everything looks alike.
const MIN_APPROCHE = 4;
// Longer than any French word; with its two spaces, the longest pattern that Fuse reads in one piece.
const MAX_APPROCHE = 30;
const MAX_CACHE = 500;

/** An engine over the texts of the initiatives; a result names an initiative by its place in `textes`. */
export function createMoteur(textes: readonly TextesCherches[]): Moteur {
  const { lexique, mots } = buildIndex(textes);
  const formes = [...lexique.keys()];
  // The spaces make both ends of a word count as letters: « sain » is not near « besain ».
  const spaced = formes.map((forme) => ` ${forme} `);
  const makeFuse = (threshold: number): Fuse<string> =>
    new Fuse(spaced, {
      isCaseSensitive: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
      threshold,
    });
  const approches = makeFuse(0.25);
  const spell = (forme: string): string => lexique.get(forme)?.imprime ?? forme;
  // Typing asks for the same words again at each key: what a word found is kept.
  const cache = new Map<string, Trouve>();

  function listProches(forme: string): string[] {
    if (forme.length < MIN_APPROCHE || forme.length > MAX_APPROCHE) return [];
    const swapped = listSwaps(forme).filter((swap) => lexique.has(swap));
    if (swapped.length > 0) return swapped;
    const found = approches.search(` ${forme} `);
    return found.filter(({ score }) => score === found[0]?.score).map(({ item }) => item.trim());
  }

  function findTerme(terme: Terme, quick: boolean): Trouve | undefined {
    const known = cache.get(terme.forme);
    if (known) return known;
    let trouve: Trouve = { terme, touches: findTouches(lexique, terme) };
    if (trouve.touches.size === 0) {
      if (quick) return undefined;
      const proches = new Set(listProches(terme.forme));
      const near = { ...terme, proches };
      if (proches.size > 0) trouve = { terme: near, touches: findTouches(lexique, near) };
    }
    if (cache.size >= MAX_CACHE) cache.clear();
    cache.set(terme.forme, trouve);
    return trouve;
  }

  function answer(requete: string, quick: boolean): Reponse | undefined {
    const trouves: Trouve[] = [];
    for (const terme of parseTermes(requete)) {
      const trouve = findTerme(terme, quick);
      if (!trouve) return undefined;
      trouves.push(trouve);
    }
    return {
      termes: trouves.map(({ terme }) => terme),
      resultats: rankResultats(trouves.map(({ touches }) => touches)),
    };
  }

  return {
    search: (requete) => answer(requete, false) ?? { termes: [], resultats: [] },
    searchQuickly: (requete) => answer(requete, true),
    locate: (indice, champ, termes) => findPortees(mots[indice]?.get(champ) ?? [], termes),
    suggest: ({ forme }) =>
      forme.length > MAX_APPROCHE
        ? []
        : makeFuse(0.34)
            .search(` ${forme} `, { limit: 3 })
            .map(({ item }) => spell(item.trim())),
    spell,
  };
}
