/** The controls over the map. */
import { find } from '../shared/dom.ts';

export interface ToolGestures {
  measure(mesure: string): void;
  /** Slug of a territoire, `''` for the whole map. */
  zoom(territoire: string): void;
  ign(shown: boolean): void;
}

/** Listens to the controls, and gives the function that unticks the background. */
export function createTools(host: Element, gestures: ToolGestures): () => void {
  const zoom = find<HTMLSelectElement>(host, 'select[name="zoom"]');
  const ign = find<HTMLInputElement>(host, 'input[name="ign"]');
  // A browser may restore the box of a reloaded page: the background is asked for each time.
  ign.checked = false;
  for (const radio of host.querySelectorAll<HTMLInputElement>('input[name="mesure"]')) {
    radio.addEventListener('change', () => gestures.measure(radio.value));
  }
  zoom.addEventListener('change', () => gestures.zoom(zoom.value));
  ign.addEventListener('change', () => gestures.ign(ign.checked));
  return () => {
    ign.checked = false;
  };
}
