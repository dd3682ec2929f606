/** Quotes the selection of the catalogue as it stands: its number, its sum, its filters, its permanent address. */
import { bibtexSelection, citeSelection, type SelectionCitee } from '../../domain/citation.ts';
import { joinList } from '../../domain/typography.ts';

const digits = (text: string | undefined): number => Number(text?.replace(/\D/g, '') ?? 0);

class CiterSelection extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-copie]')) {
      button.addEventListener('click', () => {
        const quote = button.dataset['copie'] === 'bibtex' ? bibtexSelection : citeSelection;
        void this.#copy(quote(this.#read()));
      });
    }
  }

  #read(): SelectionCitee {
    const { annee = '', titre = '', financeur = '', source = '' } = this.dataset;
    const catalogue = this.closest<HTMLElement>('catalogue-initiatives');
    const compte = catalogue?.querySelector('.catalogue-compte > span')?.textContent ?? '';
    const [nombre, montant] = compte.split('·');
    const address = (catalogue?.dataset['permalien'] ?? location.pathname) + location.search;
    return {
      edition: { annee: Number(annee), titre, financeur, source },
      libelle: describeSelection(catalogue),
      nombre: digits(nombre),
      montant: digits(montant),
      adresse: new URL(address, location.href).href,
    };
  }

  async #copy(text: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    // What was copied is shown; what could not be is there to be selected.
    status.textContent = done ? `Copié\u00A0: ${text}` : text;
  }
}

/** What was asked for, in the visitor's words and the names of the filters. */
function describeSelection(catalogue: Element | null): string {
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  const filters = Array.from(catalogue?.querySelectorAll('.catalogue-puces .puce[aria-label^="Retirer"]') ?? []);
  const names = [asked, ...filters.map(({ textContent }) => textContent.trim())].filter((name) => name !== '');
  return names.length === 0 ? '' : `répondant à ${joinList(names.map((name) => `«\u00A0${name}\u00A0»`))}`;
}

customElements.define('citer-selection', CiterSelection);
