/** Brings the map library and its style sheet, both only now: nobody waits for them to read the page. */
import styles from './leaflet.css?url';
import type { DrawnLot } from './communes.ts';
import type { InteractiveMap } from './map.ts';
import type { SymbolGestures } from './symbols.ts';

/** The map over `frame`, once its style sheet is in force. */
export async function loadMap(
  frame: HTMLElement,
  edition: readonly DrawnLot[],
  gestures: SymbolGestures,
): Promise<InteractiveMap> {
  const [{ createMap }] = await Promise.all([import('./map.ts'), loadStyles()]);
  return createMap(frame, edition, gestures);
}

function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${styles} : illisible`));
    document.head.append(link);
  });
}
