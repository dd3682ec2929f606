/**
 * Starts the map's island: the page is whole without it, so its code, the library and its style sheet come when the
 * browser has painted and rests, on first use, or at once when the address holds a state.
 */
class CarteCommunes extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    const start = (): void => {
      this.#start();
    };
    for (const type of ['pointerdown', 'focusin']) this.addEventListener(type, start);
    if (location.search !== '') start();
    else if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
    else addEventListener('load', start);
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    this.dataset['etat'] = 'attente';
    import('./controleur.ts')
      .then(({ startCarte }) => startCarte(this))
      .then(() => {
        this.dataset['etat'] = 'pret';
      })
      .catch((error: unknown) => {
        this.dataset['etat'] = 'panne';
        console.error(error);
      });
  }
}

customElements.define('carte-communes', CarteCommunes);
