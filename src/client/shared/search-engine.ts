/** The search engine: words are looked up by stem and by beginning, and near spellings of one that no text holds. */
import { findExtents, type Extent } from '../../domain/search/highlight.ts';
import { buildIndex, type SearchedField, type SearchedTexts } from '../../domain/search/index.ts';
import { parseTerms, type Term } from '../../domain/search/query.ts';
import { findTouches, rankHits, type SearchHit, type Touches } from '../../domain/search/rank.ts';
import { createSynonyms, mergeTouches, type Synonym } from '../../domain/search/synonyms.ts';
import { nomsCommunesUrl, synonymesUrl } from '../../site/routes.ts';
import { fetchJson } from './entries.ts';
import type { Spelling } from './spelling.ts';

/** What a search found: its words as they were looked for, and the initiatives that hold them all, the best first. */
export interface SearchResponse {
  readonly termes: readonly Term[];
  /** Those found by other words than the ones looked for come last. */
  readonly resultats: readonly SearchHit[];
  /** The other words that found an initiative more. */
  readonly aussi: readonly Synonym[];
}

export type SearchEngine = ReturnType<typeof createSearchEngine>;

/** What a word form found, and the forms that stand in for it when it is in no text. */
interface Found {
  readonly touches: Touches;
  readonly proches?: ReadonlySet<string>;
}

const MAX_CACHE = 500;

/** An engine over the texts of the initiatives; a result names an initiative by its place in `textes`. */
export function createSearchEngine(textes: readonly SearchedTexts[]) {
  const { lexique, mots } = buildIndex(textes);
  /** A folded word as it is printed. */
  const spell = (forme: string): string => lexique.get(forme)?.imprime ?? forme;
  // Typing asks for the same words again at each key: what a word found is kept.
  const cache = new Map<string, Found>();
  let spelling: Spelling | undefined;
  let learning: Promise<void> | undefined;
  let learningSynonyms: Promise<void> | undefined;
  let synonyms: ReturnType<typeof createSynonyms> | undefined;

  function findTerme(terme: Term): Found {
    const known = cache.get(terme.forme);
    if (known) return known;
    let found: Found = { touches: findTouches(lexique, terme) };
    const proches = new Set(
      found.touches.size === 0 && !synonyms?.(terme.racine) ? spelling?.correct(terme.forme) : [],
    );
    if (proches.size > 0) found = { touches: findTouches(lexique, { ...terme, proches }), proches };
    if (cache.size >= MAX_CACHE) cache.clear();
    cache.set(terme.forme, found);
    return found;
  }

  async function learn(): Promise<void> {
    try {
      const [{ createSpelling }, communes] = await Promise.all([
        import('./spelling.ts'),
        fetchJson(nomsCommunesUrl()) as Promise<string[]>,
      ]);
      spelling = createSpelling([...lexique.keys()], communes);
    } catch {
      spelling = { correct: () => [], suggest: () => [], placeIn: () => [] };
    }
    cache.clear();
  }

  const learnSynonyms = async (): Promise<void> => {
    synonyms = createSynonyms(lexique, (await fetchJson(synonymesUrl()).catch(() => [])) as string[][]);
  };

  async function prepare(requete: string): Promise<void> {
    await (learningSynonyms ??= learnSynonyms());
    if (needsSpelling(requete)) await (learning ??= learn());
  }

  /** Whether no text holds one of the words, and the engine has not learnt yet what may have been meant. */
  const needsSpelling = (requete: string): boolean =>
    !spelling && parseTerms(requete).some((terme) => findTerme(terme).touches.size === 0 && !synonyms?.(terme.racine));

  return {
    /** The initiatives that hold each word, then, unless `exact`, those that hold another word for one of them. */
    search(requete: string, exact = false): SearchResponse {
      const found = parseTerms(requete).map((terme) => ({ terme, ...findTerme(terme) }));
      const own = rankHits(found.map(({ touches }) => touches));
      const others = found.map(({ terme }) => (exact ? [] : (synonyms?.(terme.racine) ?? [])));
      const places = new Set(own.map(({ indice }) => indice));
      const wide = found.map(({ touches }, index) =>
        mergeTouches([touches, ...(others[index] ?? []).map((one) => one.touches)]),
      );
      const more = others.flat().length === 0 ? [] : rankHits(wide).filter(({ indice }) => !places.has(indice));
      return {
        termes: found.map(({ terme, proches }) => (proches ? { ...terme, proches } : terme)),
        resultats: [...own, ...more],
        aussi: others.flat().filter(({ touches }) => more.some(({ indice }) => touches.has(indice))),
      };
    },
    /** The commune or postal code that a search names, as typed; empty where it names none; known once learnt. */
    placeIn(requete: string): string {
      const termes = parseTerms(requete);
      const named = spelling?.placeIn(termes.map(({ forme }) => forme)) ?? [];
      if (named.length > 0 && named.length === termes.length) return requete;
      return termes.flatMap(({ forme, saisi }) => (named.includes(forme) ? [saisi] : [])).join(' ');
    },
    /** Whether the engine has to learn something before this search. */
    needs: (requete: string): boolean => !synonyms || needsSpelling(requete),
    /** Learns other words, and near spellings when a word is in no text. Never rejects: without them words are looked for as typed. */
    prepare,
    /** Brings what knows near spellings and places, once. Never rejects. */
    learn: (): Promise<void> => (learning ??= learn()),
    /** Where the words stand in a field of the initiative at place `indice`. */
    locate: (indice: number, champ: SearchedField, termes: readonly Term[]): Extent[] =>
      findExtents(mots[indice]?.get(champ) ?? [], termes),
    /** Known words close to an unknown one, as printed. */
    suggest: ({ forme }: Term): string[] => (spelling?.suggest(forme) ?? []).map(spell),
    spell,
  };
}
