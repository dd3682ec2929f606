/**
 * The live map of a frame: the drawing is whole without it. Its library comes when the browser has painted and rests,
 * or on first use.
 */

/** In a narrower frame symbols would be too close for a finger: the drawing and its list stay. */
const ROOM = '(width >= 300px)';

class CarteIntegree extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    const start = (): void => {
      this.#start();
    };
    for (const type of ['pointerdown', 'focusin']) this.addEventListener(type, start);
    matchMedia(ROOM).addEventListener('change', start);
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
    else addEventListener('load', start);
  }

  #start(): void {
    if (this.#started || !matchMedia(ROOM).matches) return;
    this.#started = true;
    import('./plan.ts')
      .then(({ startPlan }) => startPlan(this))
      .then(() => {
        this.dataset['etat'] = 'pret';
      })
      .catch((error: unknown) => {
        // The drawing and the list stay as they are.
        console.error(error);
      });
  }
}

customElements.define('carte-integree', CarteIntegree);
