/** What the cards are made with, read as the build hands it over. */
import { readFileSync } from 'node:fs';
import { assembleGround } from '../../../src/domain/map/assemble-ground.ts';
import type { MapGround } from '../../../src/domain/map/ground.ts';
import type { Communes, Contour, Reperes } from '../../../src/domain/records/schema/referentiel.ts';
import type { Material } from '../../../src/exports/share-cards/draw.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(`data/referentiel/${path}`, 'utf8'));

/** A face of the cards, as its file holds it. */
export function readPolice(nom: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`src/exports/share-cards/faces/${nom}.ttf`));
}

const fond: MapGround = assembleGround(readJson('contour-62.geojson') as Contour, readJson('reperes.json') as Reperes, [
  readJson('communes-2023.json') as Communes,
]).value;

export const styles = ['tokens', 'tokens-carte'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('');

export const material: Material = {
  titre: readPolice('bricolage-grotesque-800'),
  texte: readPolice('atkinson-hyperlegible-next-500'),
  texteGras: readPolice('atkinson-hyperlegible-next-700'),
  styles,
  fond,
};
