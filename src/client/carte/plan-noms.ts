/** What the map writes and draws besides its symbols. */
import { circleMarker, divIcon, marker, polyline, type LayerGroup } from 'leaflet';
import type { Carte, Localise } from '../../domain/carte.ts';
import type { Point, Position } from '../../domain/carte-projection.ts';
import { fallsOnChiffre, formatChiffre, type Mesure, sizeChiffre } from '../../domain/carte-symboles.ts';
import type { LotDessine } from './communes.ts';

/** A name of the base map; `code` is the commune's, of a town. */
export interface NomCarte extends Position {
  readonly nature: 'ville' | 'mer' | 'terre';
  readonly code: string;
  readonly nom: string;
}

/** Writes the towns that `carte` found room for, and the neighbours. `corps` is the size of the letters in CSS pixels. */
export function drawNoms(
  group: LayerGroup,
  { villes }: Carte<Localise>,
  noms: readonly NomCarte[],
  toPosition: (point: Point) => Position,
  corps: number,
): void {
  for (const { texte, x, y, ancrage, point } of villes) {
    writeNom(group, texte, `carte-nom-ville ${ancrage}`, toPosition({ x, y }), corps);
    if (point) drawPoint(group, toPosition(point), 'carte-point-ville', 2);
  }
  for (const { nom, nature, lat, lon } of noms) {
    if (nature !== 'ville') writeNom(group, nom, `carte-nom-${nature}`, { lat, lon }, corps - 1);
  }
}

/**
 * Leader lines, under the symbols, from each to the centre of its commune; that centre is a point over them, since it may
 * lie under another one, unless it would lie on a figure. `corps` is the largest size of figures, in units of the map.
 */
export function drawRappels(
  group: LayerGroup,
  { symboles }: Carte<LotDessine>,
  toPosition: (point: Point) => Position,
  mesure: Mesure,
  corps: number,
): void {
  const hidden = (ancre: Point): boolean =>
    symboles.some(({ lot, x, y, rayon }) => {
      const chiffre = formatChiffre(lot, mesure);
      return fallsOnChiffre(ancre, { x, y }, chiffre, sizeChiffre(chiffre, rayon, corps));
    });
  for (const { rappel, ancre, lot } of symboles) {
    if (!rappel) continue;
    const from = toPosition(rappel);
    const { lat, lon } = lot.position;
    const ends: [number, number][] = [
      [from.lat, from.lon],
      [lat, lon],
    ];
    polyline(ends, { className: 'carte-rappel', interactive: false, pane: 'rappels' }).addTo(group);
    if (!hidden(ancre)) drawPoint(group, lot.position, 'carte-ancre', 1.5);
  }
}

function drawPoint(group: LayerGroup, { lat, lon }: Position, className: string, radius: number): void {
  circleMarker([lat, lon], { className, radius, interactive: false, pane: 'ancres' }).addTo(group);
}

function writeNom(group: LayerGroup, nom: string, classes: string, { lat, lon }: Position, corps: number): void {
  const html = document.createElement('span');
  html.textContent = nom;
  html.className = `carte-nom ${classes}`;
  html.style.fontSize = `${corps}px`;
  html.ariaHidden = 'true';
  const icon = divIcon({ html, className: 'carte-repere', iconSize: [0, 0] });
  marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(group);
}
