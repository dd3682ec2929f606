/** The live map of a frame: the drawing is whole without it. */
import { startWhenNeeded } from '../shared/start.ts';

/** In a narrower frame symbols would be too close for a finger: the drawing and its list stay. */
const ROOM = '(width >= 300px)';

class CarteIntegree extends HTMLElement {
  connectedCallback(): void {
    const room = matchMedia(ROOM);
    const start = (): void => startWhenNeeded(this, () => this.#start());
    if (room.matches) start();
    else room.addEventListener('change', start, { once: true });
  }

  async #start(): Promise<void> {
    try {
      const { startFramedMap } = await import('./framed-map.ts');
      await startFramedMap(this);
      this.dataset['etat'] = 'pret';
    } catch (error) {
      // The drawing and the list stay as they are.
      console.error(error);
    }
  }
}

customElements.define('carte-integree', CarteIntegree);
