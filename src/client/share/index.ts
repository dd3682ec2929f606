/** The system's share sheet where there is one, a copied link, a printed page. Without it the e-mail remains. */
class PartagePage extends HTMLElement {
  connectedCallback(): void {
    const actions = { partager: () => this.#share(), copier: () => this.#copy(), imprimer: () => window.print() };
    for (const [name, act] of Object.entries(actions)) {
      const button = this.querySelector<HTMLButtonElement>(`[data-action="${name}"]`);
      if (!button || (name === 'partager' && !canShare(this.#data))) continue;
      button.hidden = false;
      button.addEventListener('click', () => void act());
    }
  }

  /** What the e-mail says: its subject, its sentence and, on the last line, the address. */
  get #data(): { title: string; text: string; url: string } {
    const { searchParams } = new URL(this.querySelector<HTMLAnchorElement>('a')?.href ?? 'mailto:');
    const [text = '', , url = ''] = searchParams.get('body')?.split('\r\n') ?? [];
    return { title: searchParams.get('subject') ?? '', text, url };
  }

  async #share(): Promise<void> {
    this.#say('');
    try {
      await navigator.share(this.#data);
    } catch (error) {
      // Nothing failed when the visitor closed the sheet, or pressed the button again while it was open.
      if (error instanceof DOMException && ['AbortError', 'InvalidStateError'].includes(error.name)) return;
      this.#say('Le partage n’a pas abouti\u00A0: le lien reste à copier.');
    }
  }

  async #copy(): Promise<void> {
    const { url } = this.#data;
    try {
      await navigator.clipboard.writeText(url);
      this.#say('Lien copié.');
    } catch {
      // Some browsers refuse outside of https: the address is shown to be selected.
      this.#say(`Le navigateur refuse la copie. L’adresse à sélectionner\u00A0: ${url}`);
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

function canShare(data: ShareData): boolean {
  // Older browsers lack both functions, although the types say that they are there.
  const { share, canShare } = navigator as Partial<Navigator>;
  return share !== undefined && (canShare === undefined || canShare.call(navigator, data));
}

customElements.define('partage-page', PartagePage);
