/** What the map writes and draws besides its symbols. */
import { circleMarker, divIcon, marker, polyline, type LayerGroup } from 'leaflet';
import type { Carte, Placed } from '../../domain/map/map.ts';
import type { Point, Position } from '../../domain/map/projection.ts';
import { fallsOnFigure, formatFigure, type Measure, sizeFigure } from '../../domain/map/symbols.ts';
import { setAria } from '../shared/dom.ts';
import type { DrawnLot } from './communes.ts';

/** A name of the base map; `code` is the commune's, of a town. */
export interface MapName extends Position {
  readonly nature: 'ville' | 'mer' | 'terre';
  readonly code: string;
  readonly nom: string;
}

/** Writes the towns that `carte` found room for, and the neighbours. `size` is that of the letters in CSS pixels. */
export function drawNames(
  group: LayerGroup,
  { villes }: Carte<Placed>,
  names: readonly MapName[],
  toPosition: (point: Point) => Position,
  size: number,
): void {
  for (const { texte, x, y, ancrage, point } of villes) {
    writeName(group, texte, `carte-nom-ville ${ancrage}`, toPosition({ x, y }), size);
    if (point) drawPoint(group, toPosition(point), 'carte-point-ville', 2);
  }
  for (const { nom, nature, lat, lon } of names) {
    if (nature !== 'ville') writeName(group, nom, `carte-nom-${nature}`, { lat, lon }, size - 1);
  }
}

/**
 * Leader lines, under the symbols, from each to the centre of its commune; that centre is a point over them, since it may
 * lie under another one, unless it would lie on a figure. `size` is the largest of the figures, in units of the map.
 */
export function drawLeaders(
  group: LayerGroup,
  { symboles }: Carte<DrawnLot>,
  toPosition: (point: Point) => Position,
  mesure: Measure,
  size: number,
): void {
  const hidden = (ancre: Point): boolean =>
    symboles.some(({ lot, x, y, rayon }) => {
      const chiffre = formatFigure(lot, mesure);
      return fallsOnFigure(ancre, { x, y }, chiffre, sizeFigure(chiffre, rayon, size));
    });
  for (const { rappel, ancre, lot } of symboles) {
    if (!rappel) continue;
    const from = toPosition(rappel);
    const { lat, lon } = lot.position;
    const ends: [number, number][] = [
      [from.lat, from.lon],
      [lat, lon],
    ];
    polyline(ends, { className: 'carte-rappel', interactive: false, pane: 'leaders' }).addTo(group);
    if (!hidden(ancre)) drawPoint(group, lot.position, 'carte-ancre', 1.5);
  }
}

function drawPoint(group: LayerGroup, { lat, lon }: Position, className: string, radius: number): void {
  circleMarker([lat, lon], { className, radius, interactive: false, pane: 'anchors' }).addTo(group);
}

function writeName(group: LayerGroup, nom: string, classes: string, { lat, lon }: Position, size: number): void {
  const html = document.createElement('span');
  html.textContent = nom;
  html.className = `carte-nom ${classes}`;
  html.style.fontSize = `${size}px`;
  setAria(html, 'hidden', 'true');
  const icon = divIcon({ html, className: 'carte-repere', iconSize: [0, 0] });
  marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(group);
}
