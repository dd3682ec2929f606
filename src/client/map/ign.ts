/** The optional background: asked for by the visitor, never remembered, and no loss when it fails. */
import { tileLayer, type Map as LeafletMap, type TileLayer } from 'leaflet';
import { find } from '../shared/dom.ts';

const ADDRESS =
  'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
/** A server that says nothing for so long has failed, in milliseconds. */
const PATIENCE = 8000;

/** Shows or removes the background; `onFailure` is called once no tile came. */
export function createIgnLayer(map: LeafletMap, element: HTMLElement): (shown: boolean, onFailure: () => void) => void {
  const credit = find(element, '.carte-credit');
  let layer: TileLayer | undefined;
  let timer = 0;

  function remove(): void {
    clearTimeout(timer);
    layer?.remove();
    layer = undefined;
    credit.hidden = true;
    element.classList.remove('ign');
  }

  function add(onFailure: () => void): void {
    const added = tileLayer(ADDRESS, { maxZoom: 19 });
    layer = added;
    credit.hidden = false;
    let loaded = 0;
    const judge = (): void => {
      if (loaded > 0 || layer !== added) return;
      remove();
      onFailure();
    };
    added.on('tileload', () => {
      loaded += 1;
      // The drawn land makes way when there is something under it.
      element.classList.add('ign');
    });
    // Not inside the event: Leaflet still works on the layer after it.
    added.on('load', () => setTimeout(judge));
    timer = window.setTimeout(judge, PATIENCE);
    added.addTo(map);
  }

  return (shown, onFailure) => {
    remove();
    if (shown) add(onFailure);
  };
}
