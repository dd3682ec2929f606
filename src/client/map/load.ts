/** Brings the map library and its style sheet, both only now: nobody waits for them to read the page. */
import styles from './leaflet.css?url';
import { loadStyles } from '../shared/styles.ts';
import type { DrawnLot } from './communes.ts';
import type { SymbolGestures } from './symbols.ts';

/** The map over `frame`, once its style sheet is in force. */
export async function loadMap(frame: HTMLElement, edition: readonly DrawnLot[], gestures: SymbolGestures) {
  const [{ createMap }] = await Promise.all([import('./map.ts'), loadStyles(styles)]);
  return createMap(frame, edition, gestures);
}
