/** The symbols of the map as buttons, one per commune, in the order of the table. */
import { divIcon, DomEvent, marker, type Map as LeafletMap, type Marker } from 'leaflet';
import type { Carte } from '../../domain/carte.ts';
import type { Point, Position } from '../../domain/carte-projection.ts';
import { formatChiffre, nameLot, sizeChiffre, type Mesure } from '../../domain/carte-symboles.ts';
import { setText } from '../catalogue/dom.ts';
import { listenHover } from './survol.ts';
import type { LotDessine } from './communes.ts';

export interface GestesRepere {
  choose(code: string): void;
  hover(code: string | undefined): void;
}

export interface Reperes {
  /** Shows the symbols of `carte` and no other; `scale` is CSS pixels per unit of the map. */
  render(
    carte: Carte<LotDessine>,
    mesure: Mesure,
    toPosition: (point: Point) => Position,
    scale: number,
    corps: number,
  ): void;
  hover(code: string | undefined): void;
  choose(code: string | undefined): void;
  /** Brings a symbol into the view and gives it the focus. */
  reveal(code: string): void;
}

interface Repere {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  readonly disque: HTMLElement;
}

/** Least width of what a finger hits, in CSS pixels. */
const CIBLE = 24;
/** Over the others when pointed at or chosen. */
const DESSUS = 10_000;

export function createReperes(map: LeafletMap, edition: readonly LotDessine[], gestes: GestesRepere): Reperes {
  const reperes = new Map(edition.map((lot) => [lot.code, makeRepere(lot, gestes)]));
  const marked: Record<string, string | undefined> = {};
  // Only the symbol that was marked and the one that is now: a finger waits for all of this.
  const mark = (name: string, code: string | undefined): void => {
    for (const one of [marked[name], code]) {
      const repere = reperes.get(one ?? '');
      repere?.button.classList.toggle(name, one === code);
      repere?.marker.setZIndexOffset(repere.button.matches('.survol, .choisi') ? DESSUS : 0);
      if (repere && name === 'choisi') repere.button.ariaExpanded = String(one === code);
    }
    marked[name] = code;
  };
  return {
    render({ symboles }, mesure, toPosition, scale, corps) {
      const shown = new Set(symboles.map(({ lot }) => lot.code));
      for (const [code, repere] of reperes) if (!shown.has(code)) repere.marker.remove();
      for (const { lot, x, y, rayon } of symboles) {
        const repere = reperes.get(lot.code);
        if (!repere) continue;
        const { lat, lon } = toPosition({ x, y });
        const chiffre = formatChiffre(lot, mesure);
        repere.marker.setLatLng([lat, lon]).addTo(map);
        repere.button.ariaLabel = nameLot(lot.commune.nom, lot);
        setText(repere.disque, chiffre);
        setSize(repere.disque, rayon * 2 * scale);
        // The square inside the circle: corners of a large button would lie over its small neighbours.
        setSize(repere.button, Math.max(CIBLE, rayon * 2 * scale) * Math.SQRT1_2);
        repere.disque.style.fontSize = `${sizeChiffre(chiffre, rayon, corps) * scale}px`;
      }
    },
    hover(code) {
      mark('survol', code);
    },
    choose(code) {
      mark('choisi', code);
    },
    reveal(code) {
      const repere = reperes.get(code);
      if (!repere) return;
      map.panInside(repere.marker.getLatLng(), { padding: [60, 60] });
      repere.button.focus({ preventScroll: true });
    },
  };
}

function makeRepere({ code, position }: LotDessine, gestes: GestesRepere): Repere {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'carte-bouton';
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  const disque = document.createElement('span');
  disque.className = 'carte-disque';
  disque.ariaHidden = 'true';
  button.append(disque);
  button.addEventListener('click', () => {
    gestes.choose(code);
  });
  listenHover(button, code, gestes);
  // Two clicks on a symbol are two clicks, not a zoom.
  DomEvent.on(button, 'dblclick', DomEvent.stopPropagation);
  const icon = divIcon({ html: button, className: 'carte-repere', iconSize: [0, 0] });
  // The button has the focus and the name: the marker around it must have none.
  return { marker: marker([position.lat, position.lon], { icon, keyboard: false }), button, disque };
}

function setSize({ style }: HTMLElement, size: number): void {
  style.inlineSize = style.blockSize = `${size}px`;
}
