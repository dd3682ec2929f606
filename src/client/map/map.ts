/**
 * The interactive map: Leaflet over the same drawing, with the same places as the static one. It opens on the whole
 * département; nearer, symbols keep their size and come closer to their communes.
 */
import { DomEvent, map as createLeaflet, svgOverlay, type LatLngBoundsExpression } from 'leaflet';
import { heightOf } from '../../domain/map/ground.ts';
import { measureText } from '../../domain/map/labels.ts';
import { fromCarte, toCarte, type MapFrame, type Position } from '../../domain/map/projection.ts';
import type { Measure } from '../../domain/map/symbols.ts';
import { FORMATS, placeMap, radiiOf, reserveLegend, type Format, type SymbolPlace } from '../../domain/map/map.ts';
import { find, make, setAria } from '../shared/dom.ts';
import type { DrawnLot } from './communes.ts';
import { copyGround, copyLegends } from './drawing.ts';
import { createIgnLayer } from './ign.ts';
import { drawNames, makeSheets, takeOver, type MapName } from './names.ts';
import { createSymbols, type SymbolGestures } from './symbols.ts';

export type InteractiveMap = ReturnType<typeof createMap>;

/** Width from which the large drawing is used, in CSS pixels: as in the style sheet. */
const LARGE_FROM = 560;
/** How many times the map may double. */
const DOUBLINGS = 5;
/** Nearest view of a territoire, in doublings: what lies around it is still in sight. */
const NEAR = 3;
/** How near a place that was looked for is shown, in doublings. */
const PLACE = 2;
const TILE = 256;
/** Room around the communes of a territoire for their symbols, in CSS pixels. */
const ASIDE = 45;

/** Draws over the static map of `element`. `edition` is everything that can be drawn: it sets the scale of the symbols. */
export function createMap(element: HTMLElement, edition: readonly DrawnLot[], gestures: SymbolGestures) {
  const frame = JSON.parse(element.dataset['cadre'] ?? '') as MapFrame;
  const names = JSON.parse(element.dataset['noms'] ?? '[]') as MapName[];
  const container = make('div', 'carte-plan');
  container.setAttribute('role', 'region');
  setAria(container, 'label', 'Carte des communes');
  element.append(container);

  const corner = fromCarte(frame, 1);
  const bounds: LatLngBoundsExpression = [
    toPair(corner({ x: 0, y: 0 })),
    toPair(corner({ x: 1, y: frame.hauteur / frame.largeur })),
  ];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createLeaflet(container, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0,
    maxBounds: bounds,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    inertia: !calm,
  });
  svgOverlay(copyGround(element), bounds, { className: 'carte-fond' }).addTo(map);
  container.append(...copyLegends(element));
  const sheets = makeSheets();
  sheets.forEach((sheet, index) => {
    const name = index === 0 ? 'carte-pane-noms' : 'carte-pane-ancres';
    const pane = map.createPane(name);
    pane.classList.add(name);
    // Nothing but what the symbols say, which a screen reader would call pictures.
    setAria(pane, 'hidden', 'true');
    svgOverlay(sheet, bounds, { pane: name }).addTo(map);
  });
  const symbols = createSymbols(map, edition, gestures);
  const towns = names.filter(({ nature }) => nature === 'ville');
  const known = towns.length;
  let lots = edition;
  let mesure: Measure = 'montant';

  let width = element.clientWidth;

  const wholeZoom = (): number => Math.log2(width / (TILE * frame.largeur));
  const formatOf = (): Format => (width < LARGE_FROM ? FORMATS.etroit : FORMATS.large);
  const isWhole = (): boolean => map.getZoom() <= wholeZoom() + 0.01;

  function fit(): void {
    const zoom = wholeZoom();
    map.invalidateSize({ pan: false });
    map.setMinZoom(zoom);
    map.setMaxZoom(zoom + DOUBLINGS);
    map.fitBounds(bounds, { animate: false });
  }

  function draw(): void {
    const format = formatOf();
    const enlarged = 2 ** (map.getZoom() - wholeZoom());
    const largeur = format.largeur * enlarged;
    const toPosition = fromCarte(frame, largeur);
    symbols.render(place(format, largeur, enlarged), mesure, toPosition, width / format.largeur, format.corps * 1.3);
    element.classList.toggle('entiere', isWhole());
    // The whole map has nowhere to go: a finger on it scrolls the page.
    map.dragging[isWhole() ? 'disable' : 'enable']();
  }

  function place(format: Format, largeur: number, enlarged: number): readonly SymbolPlace<DrawnLot>[] {
    const isAsDrawn = mesure === 'montant' && lots.length === edition.length && towns.length === known;
    const drawing = find(element, format === FORMATS.large ? '.large' : '.etroit');
    // A drawing in a frame may have no names.
    if (isWhole() && isAsDrawn && drawing.querySelector('.carte-nom:not(.repere)'))
      return takeOver(sheets, drawing, lots);
    const hauteur = heightOf(frame, format.largeur);
    const rayonOf = radiiOf(edition, mesure, format, hauteur);
    // Nearer, the legend stays where it is while the map goes by under it.
    const reserves = isWhole() ? [reserveLegend(edition.map(rayonOf), format)] : [];
    const room = { bornes: { largeur, hauteur: hauteur * enlarged }, reserves };
    const project = toCarte(frame, largeur);
    const carte = placeMap(lots, towns, rayonOf, project, format, room);
    drawNames(sheets, carte, names, project, format, mesure);
    return carte.symboles;
  }

  listenWheel(container, () => map.scrollWheelZoom);
  listenCommands(
    element,
    (zoom) => map.setZoom(map.getZoom() + zoom),
    (x, y) => {
      const { x: width, y: height } = map.getSize();
      map.panBy([(x * width) / 3, (y * height) / 3], { animate: !calm });
    },
  );
  fit();
  map.on('zoomend', draw);
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    const whole = isWhole();
    width = element.clientWidth;
    if (whole) fit();
    else map.invalidateSize({ pan: false });
    draw();
  }).observe(element);

  return {
    render(next: readonly DrawnLot[], measure: Measure): void {
      [lots, mesure] = [next, measure];
      draw();
    },
    /** Marks the symbol of a commune that is pointed at elsewhere. */
    hover: symbols.hover,
    /** Marks the symbol whose panel is open. */
    choose: symbols.choose,
    /** Brings the symbol of a commune into the view. */
    reveal: symbols.reveal,
    /** Shows these communes and their names as near as they fit; the whole map without any. */
    zoomTo(shown: readonly DrawnLot[]): void {
      const { largeur, corps } = formatOf();
      const letters = Math.max(...shown.map(({ commune: { nom } }) => measureText(nom))) * corps;
      const aside = Math.min(width / 4, ASIDE + (letters * width) / largeur);
      const options = { animate: !calm, padding: [aside, ASIDE] as [number, number], maxZoom: wholeZoom() + NEAR };
      if (shown.length === 0) map.fitBounds(bounds, { animate: !calm });
      else
        map.fitBounds(
          shown.map(({ position }) => toPair(position)),
          options,
        );
    },
    /** Names a place before all others, and shows what lies around it. */
    showPlace(code: string, nom: string, position: Position): void {
      towns.push({ code, nom, nature: 'ville', cherchee: true, ...position });
      map.setView(toPair(position), wholeZoom() + PLACE, { animate: false });
    },
    /** Adds or removes the background; the function given with it is called when it cannot be had. */
    setIgn: createIgnLayer(map, element),
  };
}

function toPair({ lat, lon }: Position): [number, number] {
  return [lat, lon];
}

// A page that is scrolled by wheel must not stop on the map: it zooms once somebody has entered it.
function listenWheel(container: HTMLElement, wheel: () => { enable(): unknown; disable(): unknown }): void {
  container.addEventListener('focusin', () => wheel().enable());
  container.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && container.contains(relatedTarget))) wheel().disable();
  });
}

function listenCommands(element: HTMLElement, zoom: (by: number) => void, pan: (x: number, y: number) => void): void {
  const commands = find(element, '.carte-commandes');
  commands.hidden = false;
  DomEvent.disableClickPropagation(commands);
  commands.addEventListener('click', ({ target }) => {
    const { zoom: by, x, y } = target instanceof HTMLElement ? target.dataset : {};
    if (by !== undefined) zoom(Number(by));
    else if (x !== undefined && y !== undefined) pan(Number(x), Number(y));
  });
}
