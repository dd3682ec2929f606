/** Copies a ready text. Without it the texts are there to be selected. */
class CiterSource extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copie]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.#copy(button.dataset));
    }
  }

  async #copy({ copie = '', dit = '' }: DOMStringMap): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const text = this.querySelector(`[data-texte="${copie}"]`)?.textContent.trim();
    if (!status || text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = `${dit}.`;
    } catch {
      // Some browsers refuse outside of https: the text is shown to be selected.
      status.textContent = 'Le navigateur refuse la copie\u00A0: le texte est à sélectionner sous « Citer ».';
    }
  }
}

customElements.define('citer-source', CiterSource);
