/**
 * Lights the lines that the address names. Without it the browser still goes to a line, or to a stretch
 * that the site links to; with it, any stretch works, and Shift with a click on a number makes one.
 */
import { linesId } from '../../domain/provenance/places.ts';
import { readRange } from './range.ts';

class AnnexeLignes extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', this.#show);
    this.addEventListener('click', this.#extend);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#show);
  }

  readonly #show = (): void => {
    for (const line of this.querySelectorAll('.surlignee')) line.classList.remove('surlignee');
    const [first, last] = readRange(location.hash) ?? [1, 0];
    const lines: Element[] = [];
    for (let number = first; number <= last; number++) {
      const line = this.querySelector(`#L${number}`);
      if (!line) break;
      lines.push(line);
    }
    for (const line of lines) line.classList.add('surlignee');
    this.#say(
      lines.length === 0
        ? ''
        : lines.length === 1
          ? `Ligne ${first} surlignée.`
          : `Lignes ${first} à ${first + lines.length - 1} surlignées.`,
    );
    // A stretch that no link of the site names has no anchor of its own.
    if (lines[0] && !document.getElementById(location.hash.slice(1))) lines[0].scrollIntoView();
  };

  readonly #extend = (event: MouseEvent): void => {
    const number = event.target instanceof Element ? event.target.closest('.source-numero') : null;
    const start = readRange(location.hash);
    if (!event.shiftKey || !number || !start) return;
    event.preventDefault();
    const line = Number(number.textContent);
    location.hash = linesId(line < start[0] ? [line, start[0]] : [start[0], line]);
  };

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

customElements.define('annexe-lignes', AnnexeLignes);
