/** What the map writes and draws besides its symbols, on two sheets: under them and over them. */
import type { Carte, Format, Placed, SymbolPlace, Town } from '../../domain/map/map.ts';
import type { Point, Position } from '../../domain/map/projection.ts';
import type { Measure } from '../../domain/map/symbols.ts';
import { drawTraits } from '../../domain/map/traits.ts';
import { makeSvg } from '../shared/svg.ts';

/** A name of the base map; `code` is the commune's, of a town. */
export interface MapName extends Town {
  readonly nature: 'ville' | 'mer' | 'terre';
}

/** A sheet for what lies under the symbols, one for what lies over them. */
export type Sheets = readonly [under: SVGSVGElement, over: SVGSVGElement];

/** Two empty sheets, drawn on like the drawing of the page. */
export function makeSheets(): Sheets {
  const sheet = (): SVGSVGElement => makeSvg('svg', { class: 'carte-dessin carte-noms' }) as SVGSVGElement;
  return [sheet(), sheet()];
}

/** Takes over what `drawing` says already, and gives its symbols, those of `lots`: to find all these places takes long. */
export function takeOver<T>(sheets: Sheets, drawing: Element, lots: readonly T[]): SymbolPlace<T>[] {
  const parts = ['.carte-voisin, .carte-points-villes, .carte-rappels, .carte-nom', '.carte-ancres'];
  sheets.forEach((sheet, index) => {
    sheet.setAttribute('viewBox', drawing.getAttribute('viewBox') ?? '');
    sheet.replaceChildren(...[...drawing.querySelectorAll(parts[index] ?? '')].map((part) => part.cloneNode(true)));
  });
  const circles = drawing.querySelectorAll<SVGCircleElement>('.carte-symbole circle');
  return lots.map((lot, index) => {
    const [x = 0, y = 0, rayon = 0] = ['cx', 'cy', 'r'].map((name) => Number(circles[index]?.getAttribute(name)));
    return { lot, x, y, rayon };
  });
}

/** Writes the names that `carte` found room for, the neighbours, and the lines to what stands aside. */
export function drawNames(
  [under, over]: Sheets,
  carte: Carte<Placed>,
  names: readonly MapName[],
  project: (position: Position) => Point,
  { corps }: Format,
  mesure: Measure,
): void {
  for (const sheet of [under, over]) sheet.setAttribute('viewBox', `0 0 ${carte.largeur} ${carte.hauteur}`);
  const { rappels, ancres, villes } = drawTraits(carte, mesure, corps * 1.3);
  const neighbours = names.filter(({ nature }) => nature !== 'ville');
  under.replaceChildren(
    ...neighbours.map((name) =>
      writeName([name.nom], `carte-voisin carte-voisin-${name.nature}`, project(name), corps - 1),
    ),
    makeSvg('path', { class: 'carte-points carte-points-villes', d: villes }),
    makeSvg('path', { class: 'carte-rappels', d: rappels }),
    ...carte.noms.map(({ nom, lignes, x, y, ancrage }) =>
      writeName(lignes, `carte-nom ${ancrage} ${nom.repere ? 'repere' : ''}`, { x, y }, corps),
    ),
  );
  over.replaceChildren(makeSvg('path', { class: 'carte-ancres', d: ancres }));
}

function writeName(lines: readonly string[], classes: string, { x, y }: Point, corps: number): SVGElement {
  const text = makeSvg('text', { class: classes, 'font-size': corps });
  lines.forEach((line, index) => {
    const middle = y + (index - (lines.length - 1) / 2) * corps;
    const part = makeSvg('tspan', { x, y: middle, dy: '.35em' });
    part.textContent = line;
    text.append(part);
  });
  return text;
}
