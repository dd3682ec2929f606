/** What the pages of intercommunalités know: what there is at each place, in the latest edition. */
import { latest, places } from '../dataset.ts';
import { sumMontants } from '../domain/figures/aggregate.ts';
import { nearestCommunes } from '../domain/map/distance.ts';
import type { Intercommunalite, Place } from '../domain/near/places.ts';
import { toEntry, type Entry } from '../domain/search/entries.ts';
import { initiativeUrl } from '../site/routes.ts';

const entries = latest.initiatives.map((initiative) => toEntry(initiative, initiativeUrl(initiative)));
const { compare } = new Intl.Collator('fr');

const entriesAt = Map.groupBy(entries, ({ codeInsee }) => codeInsee);
const there = places.filter(({ code }) => entriesAt.has(code));

/** What there is at a place, and the nearest other one that has something. */
export function nearOf(place: Place): { own: readonly Entry[]; first: { commune: Place; km: number } | undefined } {
  return { own: entriesAt.get(place.code) ?? [], first: nearestCommunes(place, there, 1)[0] };
}

/** The intercommunalités of the département from A to Z, each with its communes from A to Z, its count and its sum. */
export const intercommunalites = [...Map.groupBy(places, ({ epci }) => epci.slug).values()]
  .map((communes) => {
    const epci = communes[0]?.epci as Intercommunalite;
    const codes = new Set(communes.map(({ code }) => code));
    const own = entries.filter(({ codeInsee }) => codes.has(codeInsee));
    return {
      ...epci,
      communes: communes.toSorted((a, b) => compare(a.nom, b.nom)),
      nombre: own.length,
      montant: sumMontants(own),
    };
  })
  .sort((a, b) => compare(a.nom, b.nom));
