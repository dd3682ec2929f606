import { foldText } from '../../src/domain/text/fold.ts';
import type { Lieu, LieuxByCommune } from './types.ts';

/** The places of France in a GeoNames table (tab-separated, one place a line). */
export function readLieux(table: string): LieuxByCommune {
  const lieux = new Map<string, Lieu[]>();
  for (const line of table.split('\n')) {
    // https://download.geonames.org/export/dump/readme.txt: name, latitude, longitude; country, admin4, population.
    const [, nom = '', , , lat, lon, , , country, , , , , code = '', population] = line.split('\t');
    if (country !== 'FR') continue;
    const lieu = { nom, lat: Number(lat), lon: Number(lon), population: Number(population) };
    lieux.set(code, [...(lieux.get(code) ?? []), lieu]);
  }
  return lieux;
}

/** The place that stands for a commune: the one that bears its name, else the most populous. */
export function chooseLieu(nom: string, lieux: readonly Lieu[]): Lieu | undefined {
  const namesake = lieux.find((lieu) => foldText(lieu.nom) === foldText(nom));
  return namesake ?? [...lieux].sort((a, b) => b.population - a.population)[0];
}
