/** What the reference data is made from: two authored files and the two packages they name. */
import type { Commune } from '../../src/domain/records/schema/referentiel.ts';

/** `sources.json`: the département, the COG years to make, and the text that credits each source. */
export interface Sources {
  readonly departement: string;
  readonly millesimes: readonly CogYear[];
  /** The package that holds a centre for every commune of France. */
  readonly centres: Paquet;
  readonly sources: Readonly<Record<string, string>>;
}

/** A package, in the one version that may be read. */
export interface Paquet {
  readonly paquet: string;
  readonly version: string;
}

/** A year of INSEE's Code officiel géographique and the package that holds it: the package itself does not state its year. */
export interface CogYear extends Paquet {
  readonly cog: number;
}

/** The centre of a commune, longitude first; a few overseas have none. */
export interface Centre {
  readonly code: string;
  readonly centre?: { readonly coordinates: readonly [lon: number, lat: number] };
}

/** An entry of `positions.json`: a point set by hand, in WGS 84 degrees. `remplace` when GeoNames has a point that is wrong. */
export type EnteredPosition = Pick<Commune, 'code' | 'nom'> &
  NonNullable<Commune['position']> & { readonly raison: string; readonly remplace?: true };

/** The files of a COG package, as far as they are read. */
export interface CogFiles {
  readonly communes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly type: string;
    readonly departement?: string;
    readonly codesPostaux?: readonly string[];
  }[];
  readonly epci: readonly {
    readonly code: string;
    readonly nom: string;
    readonly membres: readonly { readonly code: string }[];
  }[];
}

/** A populated place of GeoNames. */
export interface Lieu {
  readonly nom: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** Populated places by INSEE code of their commune. */
export type LieuxByCommune = ReadonlyMap<string, readonly Lieu[]>;
