/** Readies the search with the words of the address that leads nowhere, in the edition that it names. */
import { wordsOfChemin } from '../domain/selection/path-words.ts';

class PageIntrouvable extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (field?.value === '') field.value = wordsOfChemin(location.pathname);
    const annee = /\/initiatives\/(\d+)\//.exec(location.pathname)?.[1];
    const form = this.querySelector('form');
    if (form && annee !== undefined && this.dataset['annees']?.split(' ').includes(annee)) form.action += `${annee}/`;
  }
}

customElements.define('page-introuvable', PageIntrouvable);
