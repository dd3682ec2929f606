/** The symbols of the map as buttons, one per commune, in the order of the table. */
import { divIcon, DomEvent, marker, type Map as LeafletMap, type Marker } from 'leaflet';
import type { SymbolPlace } from '../../domain/map/map.ts';
import type { Point, Position } from '../../domain/map/projection.ts';
import { formatFigure, nameLot, sizeFigure, type Measure } from '../../domain/map/symbols.ts';
import { make, makeButton, setAria, setText } from '../shared/dom.ts';
import { listenHover } from './hover.ts';
import type { DrawnLot } from './communes.ts';

export interface SymbolGestures {
  choose(code: string): void;
  hover(code: string | undefined): void;
}

interface MapSymbol {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  readonly disc: HTMLElement;
}

/** Least width of what a finger hits, in CSS pixels. */
const TARGET = 24;
/** Over the others when pointed at or chosen. */
const ABOVE = 10_000;

/** The symbols of everything that can be drawn; none is shown before `render`. */
export function createSymbols(map: LeafletMap, edition: readonly DrawnLot[], gestures: SymbolGestures) {
  const symbols = new Map(edition.map((lot) => [lot.code, makeSymbol(lot, gestures)]));
  const marked: Record<string, string | undefined> = {};
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') gestures.hover(undefined);
  });
  // Only the symbol that was marked and the one that is now: whoever touched the map waits for all of this.
  const mark = (name: string, code: string | undefined): void => {
    for (const one of [marked[name], code]) {
      const symbol = symbols.get(one ?? '');
      symbol?.button.classList.toggle(name, one === code);
      symbol?.marker.setZIndexOffset(symbol.button.matches('.survol, .choisi') ? ABOVE : 0);
      if (symbol && name === 'choisi') setAria(symbol.button, 'expanded', String(one === code));
    }
    marked[name] = code;
  };
  return {
    /** Shows these symbols and no other; `scale` is CSS pixels per unit of the map. */
    render(
      symboles: readonly SymbolPlace<DrawnLot>[],
      mesure: Measure,
      toPosition: (point: Point) => Position,
      scale: number,
      size: number,
    ): void {
      const shown = new Set(symboles.map(({ lot }) => lot.code));
      for (const [code, symbol] of symbols) if (!shown.has(code)) symbol.marker.remove();
      for (const { lot, x, y, rayon } of symboles) {
        const symbol = symbols.get(lot.code);
        if (!symbol) continue;
        const { lat, lon } = toPosition({ x, y });
        const chiffre = formatFigure(lot, mesure);
        symbol.marker.setLatLng([lat, lon]).addTo(map);
        setAria(symbol.button, 'label', nameLot(lot.commune.nom, lot));
        setText(symbol.disc, chiffre);
        setSize(symbol.disc, rayon * 2 * scale);
        // The square inside the circle: corners of a large button would lie over its small neighbours.
        setSize(symbol.button, Math.max(TARGET, rayon * 2 * scale) * Math.SQRT1_2);
        symbol.disc.style.fontSize = `${sizeFigure(chiffre, rayon, size) * scale}px`;
      }
    },
    hover: (code: string | undefined) => mark('survol', code),
    choose: (code: string | undefined) => mark('choisi', code),
    /** Brings a symbol into the view, and gives it: it may have been filtered away. */
    reveal: (code: string): HTMLButtonElement | undefined => {
      const symbol = symbols.get(code);
      if (!symbol?.button.isConnected) return undefined;
      map.panInside(symbol.marker.getLatLng(), { padding: [60, 60], animate: false });
      symbol.button.scrollIntoView({ block: 'nearest' });
      return symbol.button;
    },
  };
}

function makeSymbol({ code, position }: DrawnLot, gestures: SymbolGestures): MapSymbol {
  const disc = make('span', 'carte-disque');
  setAria(disc, 'hidden', 'true');
  const button = makeButton(disc, 'nu carte-bouton', () => gestures.choose(code));
  setAria(button, 'haspopup', 'dialog');
  setAria(button, 'expanded', 'false');
  listenHover(button, code, (to) => gestures.hover(to));
  // Its name, which may be pointed at, gives way to the symbol that it lies over.
  button.addEventListener('pointermove', ({ clientX, clientY }) => {
    const there = document.elementsFromPoint(clientX, clientY);
    if (there.some((one) => one !== button && one.matches('.carte-bouton'))) gestures.hover(undefined);
  });
  // Two clicks on a symbol are two clicks, not a zoom.
  DomEvent.on(button, 'dblclick', DomEvent.stopPropagation);
  const icon = divIcon({ html: button, className: 'carte-repere', iconSize: [0, 0] });
  // The button has the focus and the name: the marker around it must have none.
  return { marker: marker([position.lat, position.lon], { icon, keyboard: false }), button, disc };
}

function setSize({ style }: HTMLElement, size: number): void {
  style.inlineSize = style.blockSize = `${size}px`;
}
