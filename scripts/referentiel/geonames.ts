import { foldText } from '../../src/domain/text/fold.ts';
import type { Lieu, LieuxByCommune } from './types.ts';

// Columns of a GeoNames table: https://download.geonames.org/export/dump/readme.txt
const NAME = 1;
const LATITUDE = 4;
const LONGITUDE = 5;
const COUNTRY = 8;
const ADMIN2 = 11;
const ADMIN4 = 13;
const POPULATION = 14;

/** The places of a French département in a GeoNames table (tab-separated, one place a line). */
export function readLieux(table: string, departement: string): LieuxByCommune {
  const lieux = new Map<string, Lieu[]>();
  for (const line of table.split('\n')) {
    const cells = line.split('\t');
    if (cells[COUNTRY] !== 'FR' || cells[ADMIN2] !== departement) continue;
    const code = cells[ADMIN4] ?? '';
    const lieu = {
      nom: cells[NAME] ?? '',
      lat: Number(cells[LATITUDE]),
      lon: Number(cells[LONGITUDE]),
      population: Number(cells[POPULATION]),
    };
    lieux.set(code, [...(lieux.get(code) ?? []), lieu]);
  }
  return lieux;
}

/** The place that stands for a commune: the one that bears its name, else the most populous. */
export function chooseLieu(nom: string, lieux: readonly Lieu[]): Lieu | undefined {
  const namesake = lieux.find((lieu) => foldText(lieu.nom) === foldText(nom));
  return namesake ?? [...lieux].sort((a, b) => b.population - a.population)[0];
}
