/** The places as one small file: fetched when somebody looks for a commune, it must weigh next to nothing. */
import type { Communes } from '../records/schema/referentiel.ts';
import { slugify } from '../text/slug.ts';
import type { Intercommunalite, Place } from './places.ts';

/** Thousandths of a degree, some 100 m: distances are said in kilometres. */
const PRECISION = 1000;

/** A commune, its postal codes in one text. */
type Base = readonly [code: string, nom: string, codes: string, epci: number, lat: number | null, lon: number | null];
/** With its slug, where the name does not give it. */
type Row = readonly [...Base, slug?: string];

export interface PackedPlaces {
  readonly epci: readonly string[];
  readonly communes: readonly Row[];
}

const NATURES: Readonly<Record<string, string>> = {
  CA: 'communauté d’agglomération',
  CC: 'communauté de communes',
  CU: 'communauté urbaine',
};

/** The name of an EPCI, its initials written out: « CC du Ternois » is « communauté de communes du Ternois ». */
export function nameEpci(nom: string): string {
  return nom.replace(/^C[ACU](?= )/, (initials) => NATURES[initials] ?? initials).replaceAll("'", '’');
}

/** The communes of a COG year, packed. */
export function packPlaces({ epci, communes }: Pick<Communes, 'epci' | 'communes'>): PackedPlaces {
  const sirens = Object.keys(epci);
  return {
    epci: Object.values(epci).map(nameEpci),
    communes: communes.map(({ code, nom, slug, codesPostaux, epci: siren, position }): Row => {
      const [lat, lon] = [position?.lat, position?.lon].map((degrees) =>
        degrees === undefined ? null : Math.round(degrees * PRECISION),
      );
      const row: Base = [code, nom, codesPostaux.join(' '), sirens.indexOf(siren), lat ?? null, lon ?? null];
      return slug === slugify(nom) ? row : [...row, slug];
    }),
  };
}

/** The places of a packed file. */
export function unpackPlaces({ epci, communes }: PackedPlaces): Place[] {
  const named = epci.map((nom): Intercommunalite => ({ nom, slug: slugify(nom) }));
  return communes.map(([code, nom, codesPostaux, index, lat, lon, slug = slugify(nom)]) => ({
    code,
    nom,
    slug,
    codesPostaux: codesPostaux.split(' '),
    epci: named[index] ?? { nom: '', slug: '' },
    position: lat === null || lon === null ? undefined : { lat: lat / PRECISION, lon: lon / PRECISION },
  }));
}
