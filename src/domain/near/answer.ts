/** What there is at a place and around it, each thing for what it is. */
import { distanceKm } from '../map/distance.ts';
import type { Position } from '../map/projection.ts';
import type { Entry } from '../search/entries.ts';
import type { Intercommunalite, Place } from './places.ts';

/** An initiative with the place of its commune and how far that is, centre to centre; no distance without positions. */
export interface Around {
  readonly entry: Entry;
  readonly place: Place;
  readonly km: number | undefined;
}
type Placed = Around & { readonly km: number };

export interface Near {
  /** Of the commune itself, or of those of the postal code. */
  readonly own: readonly Around[];
  /** Of other communes, the nearest first; empty when the place has no position. */
  readonly nearest: readonly Placed[];
  /** Others of the same intercommunalité, the nearest first. */
  readonly intercommunalites: readonly { readonly epci: Intercommunalite; readonly around: readonly Around[] }[];
  /** The territoires that the annex itself gives to initiatives of these intercommunalités, each where it gives but one. */
  readonly territoires: readonly {
    readonly slug: string;
    readonly label: string;
    readonly entries: readonly Entry[];
  }[];
}

/** As many as a first look takes in. */
const NEAREST = 3;

/**
 * What there is at `lieux` and around them.
 *
 * @param lieux one commune, or all those of a postal code
 * @param from where distances begin: the centres of `lieux`, unless a position is given
 */
export function answerNear(
  lieux: readonly Place[],
  places: readonly Place[],
  entries: readonly Entry[],
  from: readonly Position[] = lieux.flatMap(({ position }) => position ?? []),
): Near {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const all = entries
    .flatMap((entry): Around[] => {
      const place = placeOf.get(entry.codeInsee);
      if (!place) return [];
      const { position } = place;
      const kms = position ? from.map((start) => distanceKm(start, position)) : [];
      return [{ entry, place, km: kms.length > 0 ? Math.min(...kms) : undefined }];
    })
    .sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity));
  const isOwn = ({ place }: Around): boolean => lieux.some(({ code }) => code === place.code);
  const others = all.filter((one) => !isOwn(one));
  const placed = others.filter((one): one is Placed => one.km !== undefined);
  // Those of one commune are equally near: none of them is left out.
  const last = placed[NEAREST - 1]?.km ?? Infinity;
  const intercommunalites = [...new Map(lieux.map(({ epci }) => [epci.slug, epci])).values()];
  return {
    own: all.filter(isOwn),
    nearest: placed.filter(({ km }) => km <= last),
    intercommunalites: intercommunalites.map((epci) => ({
      epci,
      around: others.filter(({ place }) => place.epci.slug === epci.slug),
    })),
    territoires: listTerritoires(intercommunalites, all),
  };
}

function listTerritoires(intercommunalites: readonly Intercommunalite[], all: readonly Around[]): Near['territoires'] {
  const slugs = intercommunalites.flatMap((epci) => {
    const there = all.filter(({ place }) => place.epci.slug === epci.slug);
    const own = [...new Set(there.flatMap(({ entry }) => entry.facettes.territoire))];
    return own.length === 1 ? own : [];
  });
  return [...new Set(slugs)].map((slug) => {
    const entries = all.flatMap(({ entry }) => (entry.facettes.territoire.includes(slug) ? [entry] : []));
    return { slug, label: entries[0]?.textes.territoire ?? '', entries };
  });
}
