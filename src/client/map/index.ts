/** Starts the map's island, with what it knows of the initiatives; the library and its style sheet come after it. */
import { loadEntries } from '../shared/entries.ts';
import { startWhenNeeded } from '../shared/start.ts';

class CarteCommunes extends HTMLElement {
  connectedCallback(): void {
    startWhenNeeded(this, () => this.#start());
  }

  async #start(): Promise<void> {
    this.dataset['etat'] = 'attente';
    try {
      const [{ startMap }, entries] = await this.#load();
      await startMap(this, entries);
      this.dataset['etat'] = 'pret';
    } catch (error) {
      this.dataset['etat'] = 'panne';
      console.error(error);
    }
  }

  /** What nothing answers is taken away, and said. */
  async #load() {
    try {
      return await Promise.all([import('./controller.ts'), loadEntries(this)]);
    } catch (error) {
      this.querySelectorAll('.carte-outils').forEach((tools) => tools.remove());
      this.querySelector('.carte-panne')?.removeAttribute('hidden');
      throw error;
    }
  }
}

customElements.define('carte-communes', CarteCommunes);
