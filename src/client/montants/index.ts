/** The table of all amounts: sorted by any column, narrowed by a text, copied and downloaded as shown. */
import { sumMontants } from '../../domain/aggregate.ts';
import { serializeCsv } from '../../domain/csv.ts';
import { formatEuros } from '../../domain/euros.ts';
import { foldText } from '../../domain/fold.ts';
import { countNoun } from '../../domain/typography.ts';
import { createLater } from '../shared/later.ts';
import { type Ligne, readLignes } from './lignes.ts';
import { compareValeurs } from './ordre.ts';

const ATTENTE = 300;

class MontantsTableau extends HTMLElement {
  #lignes: readonly Ligne[] = [];
  #visibles: readonly Ligne[] = [];
  #headers: readonly HTMLElement[] = [];
  #timer = 0;
  readonly #later = createLater(this);

  connectedCallback(): void {
    this.#lignes = readLignes(this.querySelectorAll<HTMLTableRowElement>('tbody tr'));
    this.#visibles = this.#lignes;
    this.#headers = [...this.querySelectorAll<HTMLElement>('thead th')];
    this.#headers.forEach((header, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      button.addEventListener('click', () => {
        this.#sort(column);
      });
      header.append(button);
    });
    this.querySelector('input')?.addEventListener('input', () => {
      this.#renderLater();
    });
    this.querySelector('[data-action="copier"]')?.addEventListener('click', () => void this.#copy());
    this.querySelector('[data-action="telecharger"]')?.addEventListener('click', () => {
      this.#download();
    });
    const outils = this.querySelector<HTMLElement>('[data-outils]');
    if (outils) outils.hidden = false;
  }

  #sort(column: number): void {
    const header = this.#headers[column];
    const isNumber = header?.classList.contains('nombre') ?? false;
    // The first click on an amount shows the largest first.
    const first = isNumber ? 'descending' : 'ascending';
    const second = isNumber ? 'ascending' : 'descending';
    const order = header?.ariaSort === first ? second : first;
    for (const other of this.#headers) other.ariaSort = other === header ? order : null;
    const sign = order === 'ascending' ? 1 : -1;
    const valeurOf = ({ cells }: Ligne): string | number => cells[column]?.valeur ?? '';
    this.#lignes = [...this.#lignes].sort((a, b) => sign * compareValeurs(valeurOf(a), valeurOf(b)));
    this.#renderLater();
  }

  // The arrow of the column, or the letter, is on the screen before the rows.
  #renderLater(): void {
    this.#later.ask(() => {
      this.#render();
    });
  }

  #render(): void {
    const words = foldText(this.querySelector('input')?.value ?? '').split(' ');
    this.#visibles = this.#lignes.filter(({ cells }) => {
      const text = foldText(cells.map(({ texte, valeur }) => `${texte} ${valeur}`).join(' '));
      return words.every((word) => text.includes(word));
    });
    this.querySelector('tbody')?.replaceChildren(...this.#visibles.map(({ row }) => row));
    const column = this.#headers.findIndex(({ dataset }) => dataset['colonne'] === 'montant_propose');
    const sum = sumMontants(this.#visibles.map(({ cells }) => ({ montant: Number(cells[column]?.valeur) })));
    const total = this.querySelector('[data-role="total"]');
    if (total) total.textContent = formatEuros(sum);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#say(`${countNoun(this.#visibles.length, 'initiative')}, ${formatEuros(sum)} de montant proposé.`);
    }, ATTENTE);
  }

  #rows(): (string | number)[][] {
    this.#later.flush();
    return [
      this.#headers.map(({ dataset }) => dataset['colonne'] ?? ''),
      ...this.#visibles.map(({ cells }) => cells.map(({ valeur }) => valeur)),
    ];
  }

  async #copy(): Promise<void> {
    const text = this.#rows()
      .map((row) => row.join('\t'))
      .join('\n');
    try {
      await navigator.clipboard.writeText(text);
      this.#say(`Tableau copié\u00A0: ${countNoun(this.#visibles.length, 'ligne')}.`);
    } catch {
      this.#say('Le navigateur refuse la copie\u00A0: téléchargez le tableau.');
    }
  }

  #download(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([serializeCsv(this.#rows())], { type: 'text/csv;charset=utf-8' }));
    link.download = `montants-${this.dataset['annee'] ?? ''}.csv`;
    link.click();
    // The download has to have read it first.
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
    this.#say(`Tableau téléchargé\u00A0: ${countNoun(this.#visibles.length, 'ligne')}.`);
  }

  #say(text: string): void {
    // What was about to be said of the rows must not speak over what was just done with them.
    clearTimeout(this.#timer);
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

customElements.define('montants-tableau', MontantsTableau);
