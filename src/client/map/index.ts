/** Starts the map's island, with what it knows of the initiatives; the library and its style sheet come after it. */
import { loadEntries } from '../shared/entries.ts';
import { startWhenNeeded } from '../shared/start.ts';

class CarteCommunes extends HTMLElement {
  connectedCallback(): void {
    startWhenNeeded(this, () => void this.#start());
  }

  async #start(): Promise<void> {
    this.dataset['etat'] = 'attente';
    try {
      const [{ startMap }, entries] = await Promise.all([import('./controller.ts'), loadEntries(this)]);
      await startMap(this, entries);
      this.dataset['etat'] = 'pret';
    } catch (error) {
      this.dataset['etat'] = 'panne';
      console.error(error);
    }
  }
}

customElements.define('carte-communes', CarteCommunes);
