import { buildIndex, type SearchedTexts } from '../../src/domain/search/index.ts';
import { parseTerms } from '../../src/domain/search/query.ts';
import { findTouches, rankHits } from '../../src/domain/search/rank.ts';
import type { InitiativeRecord } from '../../src/domain/records/schema/edition.ts';
import type { Communes } from '../../src/domain/records/schema/referentiel.ts';

/** What the search costs here, in milliseconds: the index once, then each key. */
interface CoutDeRecherche {
  readonly index: number;
  readonly p95: number;
}

const TITRES_TAPES = 60;

/** Types the start of titres key by key into the search of the site, without a browser and without its cache of words. */
export function measureSearch(initiatives: readonly InitiativeRecord[], { communes }: Communes): CoutDeRecherche {
  const noms = new Map(communes.map(({ code, nom }) => [code, nom]));
  const textes = initiatives.map((initiative): SearchedTexts => ({
    ...initiative,
    themes: initiative.themes.join(' / '),
    commune: noms.get(initiative.commune) ?? '',
    montant: `${initiative.montant} euros`,
  }));
  const begin = performance.now();
  const { lexique } = buildIndex(textes);
  const index = performance.now() - begin;
  const step = Math.max(1, Math.floor(initiatives.length / TITRES_TAPES));
  const requetes = initiatives
    .filter((_, rank) => rank % step === 0)
    .flatMap(({ titre }) => Array.from({ length: Math.min(20, titre.length) }, (_, end) => titre.slice(0, end + 1)));
  const times = requetes
    .map((requete) => {
      const start = performance.now();
      rankHits(parseTerms(requete).map((terme) => findTouches(lexique, terme)));
      return performance.now() - start;
    })
    .toSorted((a, b) => a - b);
  return { index, p95: times[Math.floor((times.length - 1) * 0.95)] ?? NaN };
}
