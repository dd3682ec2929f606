/** What the map writes and draws besides its symbols. */
import { circleMarker, polyline, type LayerGroup } from 'leaflet';
import type { Carte, Placed, Town } from '../../domain/map/map.ts';
import type { Point, Position } from '../../domain/map/projection.ts';
import { fallsOnFigure, formatFigure, type Measure, sizeFigure } from '../../domain/map/symbols.ts';
import type { DrawnLot } from './communes.ts';

/** A name of the base map; `code` is the commune's, of a town. */
export interface MapName extends Town {
  readonly nature: 'ville' | 'mer' | 'terre';
}

const SVG = 'http://www.w3.org/2000/svg';

/** Writes the names that `carte` found room for, and the neighbours, in `sheet`, which lies over the whole map. */
export function drawNames(
  sheet: SVGSVGElement,
  { largeur, hauteur, noms }: Carte<Placed>,
  names: readonly MapName[],
  project: (position: Position) => Point,
  corps: number,
): void {
  sheet.setAttribute('viewBox', `0 0 ${largeur} ${hauteur}`);
  const neighbours = names.filter(({ nature }) => nature !== 'ville');
  sheet.replaceChildren(
    ...neighbours.map((name) =>
      writeName([name.nom], `carte-voisin carte-voisin-${name.nature}`, project(name), corps - 1),
    ),
    ...noms.flatMap(({ nom, lignes, x, y, ancrage, filet }) => [
      ...(filet ? [drawFilet(filet)] : []),
      ...(nom.repere ? [drawDot(nom)] : []),
      writeName(lignes, `carte-nom ${ancrage} ${nom.repere ? 'repere' : ''}`, { x, y }, corps),
    ]),
  );
}

function writeName(lines: readonly string[], classes: string, { x, y }: Point, corps: number): SVGElement {
  const text = make('text', { class: classes, 'font-size': corps });
  lines.forEach((line, index) => {
    const middle = y + (index - (lines.length - 1) / 2) * corps;
    const part = make('tspan', { x, y: middle, dy: '.35em' });
    part.textContent = line;
    text.append(part);
  });
  return text;
}

const drawFilet = ([from, to]: readonly [Point, Point]): SVGElement =>
  make('path', { class: 'carte-rappels', d: `M${from.x} ${from.y}L${to.x} ${to.y}` });

const drawDot = ({ x, y }: Point): SVGElement => make('circle', { class: 'carte-point-ville', cx: x, cy: y, r: 1.75 });

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
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
    if (hidden(ancre)) continue;
    circleMarker([lat, lon], { className: 'carte-ancre', radius: 1.5, interactive: false, pane: 'anchors' }).addTo(
      group,
    );
  }
}
