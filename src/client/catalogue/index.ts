/**
 * Starts the catalogue's island when it is needed: the page is whole without it, so its code comes on
 * first use, or when the browser has nothing better to do, or at once when the address holds a state.
 */
class CatalogueInitiatives extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    const start = (): void => {
      this.#start();
    };
    for (const type of ['pointerdown', 'focusin', 'input']) this.addEventListener(type, start);
    if (location.search !== '') start();
    else if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
    else addEventListener('load', start);
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    // The list of an address that holds a state is not shown before it is that state's.
    if (location.search !== '') this.dataset['etat'] = 'attente';
    const fail = (error: unknown): void => {
      this.dataset['etat'] = 'panne';
      this.querySelector('.catalogue-panne')?.removeAttribute('hidden');
      console.error(error);
    };
    import('./controleur.ts')
      .then(({ startCatalogue }) => {
        this.dataset['etat'] = 'pret';
        startCatalogue(this, fail);
      })
      .catch(fail);
  }
}

customElements.define('catalogue-initiatives', CatalogueInitiatives);
