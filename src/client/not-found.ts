/** Readies the search with the words of the address that leads nowhere. */
import { wordsOfChemin } from '../domain/selection/path-words.ts';

class PageIntrouvable extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field?.value === '') field.value = wordsOfChemin(location.pathname);
  }
}

customElements.define('page-introuvable', PageIntrouvable);
