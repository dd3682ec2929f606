/** The controls over the map. */
import { find } from '../catalogue/dom.ts';

export interface GestesOutils {
  measure(mesure: string): void;
  /** Slug of a territoire, `''` for the whole map. */
  zoom(territoire: string): void;
  ign(shown: boolean): void;
}

export interface Outils {
  resetIgn(): void;
}

export function createOutils(host: Element, gestes: GestesOutils): Outils {
  const outils = find(host, '.carte-outils');
  const zoom = find<HTMLSelectElement>(outils, 'select[name="zoom"]');
  const ign = find<HTMLInputElement>(outils, 'input[name="ign"]');
  // A browser may restore the box of a reloaded page: the background is asked for each time.
  ign.checked = false;
  for (const radio of outils.querySelectorAll<HTMLInputElement>('input[name="mesure"]')) {
    radio.addEventListener('change', () => {
      gestes.measure(radio.value);
    });
  }
  zoom.addEventListener('change', () => {
    gestes.zoom(zoom.value);
  });
  ign.addEventListener('change', () => {
    gestes.ign(ign.checked);
  });
  return {
    resetIgn() {
      ign.checked = false;
    },
  };
}
