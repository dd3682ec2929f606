/** Starts the catalogue's island, with what it knows of the initiatives. */
import { loadEntries } from '../shared/entries.ts';
import { startWhenNeeded } from '../shared/start.ts';

class CatalogueInitiatives extends HTMLElement {
  connectedCallback(): void {
    startWhenNeeded(this, () => this.#start());
  }

  async #start(): Promise<void> {
    // The list of an address that holds a state is not shown before it is that state's.
    if (location.search !== '') this.dataset['etat'] = 'attente';
    const fail = (error: unknown): void => {
      this.dataset['etat'] = 'panne';
      this.querySelector('.catalogue-panne')?.removeAttribute('hidden');
      console.error(error);
    };
    try {
      const [{ startCatalogue }, entries] = await Promise.all([import('./controller.ts'), loadEntries(this)]);
      startCatalogue(this, entries, fail);
    } catch (error) {
      fail(error);
    }
  }
}

customElements.define('catalogue-initiatives', CatalogueInitiatives);
