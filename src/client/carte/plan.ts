/**
 * The interactive map: Leaflet over the same drawing, with the same places as the static one. It opens on the whole
 * département; nearer, symbols keep their size and come closer to their communes.
 */
import { DomEvent, layerGroup, map as createMap, svgOverlay, type LatLngBoundsExpression } from 'leaflet';
import { hauteurOf } from '../../domain/carte-fond.ts';
import { fromCarte, toCarte, type Cadre, type Position } from '../../domain/carte-projection.ts';
import type { Mesure } from '../../domain/carte-symboles.ts';
import { FORMATS, placeCarte, rayonsOf, reserveLegende } from '../../domain/carte.ts';
import { find } from '../catalogue/dom.ts';
import type { LotDessine } from './communes.ts';
import { createFondIgn } from './plan-ign.ts';
import { drawNoms, drawRappels, type NomCarte } from './plan-noms.ts';
import { createReperes, type GestesRepere } from './plan-reperes.ts';
import { copyFond, copyLegendes } from './plan-dessin.ts';

export interface Plan {
  render(lots: readonly LotDessine[], mesure: Mesure): void;
  /** Marks the symbol of a commune that is pointed at elsewhere. */
  hover(code: string | undefined): void;
  /** Marks the symbol whose panel is open. */
  choose(code: string | undefined): void;
  focus(code: string): void;
  /** Shows these positions as near as they fit; the whole map without any. */
  zoomTo(positions: readonly Position[]): void;
  /** Adds or removes the background; `onFailure` is called when it cannot be had. */
  setIgn(shown: boolean, onFailure: () => void): void;
}

/** Width from which the large drawing is used, in CSS pixels: as in the style sheet. */
const LARGE_FROM = 640;
/** How many times the map may double. */
const DOUBLINGS = 5;
/** Nearest view of a territoire, in doublings: what lies around it is still in sight. */
const NEAR = 3;
/** Enlarged so many times, every commune of the map is named where there is room. */
const NAMES_FROM = 2;
const TILE = 256;

/** Draws over the static map of `cadre`. `edition` is everything that can be drawn: it sets the scale of the symbols. */
export function createPlan(element: HTMLElement, edition: readonly LotDessine[], gestes: GestesRepere): Plan {
  const cadre = JSON.parse(element.dataset['cadre'] ?? '') as Cadre;
  const noms = JSON.parse(element.dataset['noms'] ?? '[]') as NomCarte[];
  const container = document.createElement('div');
  container.className = 'carte-plan';
  container.role = 'region';
  container.ariaLabel = 'Carte des communes';
  element.append(container);

  const corner = fromCarte(cadre, 1);
  const bounds: LatLngBoundsExpression = [
    toPair(corner({ x: 0, y: 0 })),
    toPair(corner({ x: 1, y: cadre.hauteur / cadre.largeur })),
  ];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(container, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0,
    maxBounds: bounds,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    inertia: !calm,
  });
  svgOverlay(copyFond(element), bounds, { className: 'carte-fond' }).addTo(map);
  container.append(...copyLegendes(element));
  const dessous = layerGroup().addTo(map);
  for (const nom of ['rappels', 'ancres']) {
    const pane = map.createPane(nom);
    pane.classList.add(`carte-pane-${nom}`);
    // Nothing but lines and points, which a screen reader would call pictures.
    pane.ariaHidden = 'true';
  }
  const reperes = createReperes(map, edition, gestes);
  const towns = noms.filter(({ nature }) => nature === 'ville');
  const namedByLot = edition.flatMap(({ code, commune: { nom }, position }) =>
    towns.some((town) => town.code === code) ? [] : [{ code, nom, ...position }],
  );
  let lots = edition;
  let mesure: Mesure = 'montant';

  const wholeZoom = (): number => Math.log2(element.clientWidth / (TILE * cadre.largeur));
  const isWhole = (): boolean => map.getZoom() <= wholeZoom() + 0.01;

  function fit(): void {
    const zoom = wholeZoom();
    map.invalidateSize({ pan: false });
    map.setMinZoom(zoom);
    map.setMaxZoom(zoom + DOUBLINGS);
    map.fitBounds(bounds, { animate: false });
  }

  function draw(): void {
    const format = element.clientWidth < LARGE_FROM ? FORMATS.etroit : FORMATS.large;
    const enlarged = 2 ** (map.getZoom() - wholeZoom());
    const largeur = format.largeur * enlarged;
    const hauteur = hauteurOf(cadre, format.largeur);
    const rayonOf = rayonsOf(edition, mesure, format, hauteur);
    const villes = enlarged < NAMES_FROM ? towns : [...towns, ...namedByLot];
    const carte = placeCarte(
      lots,
      villes,
      rayonOf,
      toCarte(cadre, largeur),
      format,
      { largeur, hauteur: hauteur * enlarged },
      // Nearer, the legend stays where it is while the map goes by under it.
      isWhole() ? [reserveLegende(edition.map(rayonOf), format)] : [],
    );
    const toPosition = fromCarte(cadre, largeur);
    const scale = element.clientWidth / format.largeur;
    dessous.clearLayers();
    drawNoms(dessous, carte, noms, toPosition, format.corps * scale);
    const figures = format.corps * 1.3;
    drawRappels(dessous, carte, toPosition, mesure, figures);
    reperes.render(carte, mesure, toPosition, scale, figures);
    element.classList.toggle('entiere', isWhole());
    // The whole map has nowhere to go: a finger on it scrolls the page.
    map.dragging[isWhole() ? 'disable' : 'enable']();
  }

  listenWheel(container, () => map.scrollWheelZoom);
  listenCommandes(
    element,
    (zoom) => map.setZoom(map.getZoom() + zoom),
    (x, y) => {
      const { x: width, y: height } = map.getSize();
      map.panBy([(x * width) / 3, (y * height) / 3], { animate: !calm });
    },
  );
  map.on('zoomend', draw);
  new ResizeObserver(() => {
    const whole = isWhole();
    if (whole) fit();
    else map.invalidateSize({ pan: false });
    draw();
  }).observe(element);
  fit();
  const ign = createFondIgn(map, element);

  return {
    render(next, measure) {
      [lots, mesure] = [next, measure];
      draw();
    },
    hover(code) {
      reperes.hover(code);
    },
    choose(code) {
      reperes.choose(code);
    },
    focus(code) {
      reperes.reveal(code);
    },
    zoomTo(positions) {
      if (positions.length === 0) map.fitBounds(bounds, { animate: !calm });
      else map.fitBounds(positions.map(toPair), { animate: !calm, padding: [60, 60], maxZoom: wholeZoom() + NEAR });
    },
    setIgn: ign,
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

function listenCommandes(element: HTMLElement, zoom: (by: number) => void, pan: (x: number, y: number) => void): void {
  const commandes = find(element, '.carte-commandes');
  commandes.hidden = false;
  DomEvent.disableClickPropagation(commandes);
  commandes.addEventListener('click', ({ target }) => {
    const { zoom: by, x, y } = target instanceof HTMLElement ? target.dataset : {};
    if (by !== undefined) zoom(Number(by));
    else if (x !== undefined && y !== undefined) pan(Number(x), Number(y));
  });
}
