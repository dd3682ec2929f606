/** The same selection as a table; a row is made the first time its initiative is shown in it. */
import { formatEuros } from '../../domain/text/euros.ts';
import { chooseSort, INITIAL_STATE, shownSort, type AddressState } from '../../domain/selection/state.ts';
import type { Tally } from '../../domain/selection/facets.ts';
import type { SortOrder } from '../../domain/selection/sort.ts';
import type { Choose } from '../shared/address.ts';
import { find, setAria, setText } from '../shared/dom.ts';
import type { Card } from './cards.ts';
import { setChildren, writeWhere } from './list.ts';
import { readPrinted, type PrintedFields } from './printed.ts';
import type { Results } from './results.ts';

/** A column's two orders: the first one asked for, and its reverse. */
const ORDERS: Readonly<Record<string, readonly [SortOrder, SortOrder]>> = {
  titre: ['titre', 'titre-inverse'],
  commune: ['commune', 'commune-inverse'],
  montant: ['montant', 'montant-croissant'],
};
const DESCENDING: readonly SortOrder[] = ['titre-inverse', 'commune-inverse', 'montant'];

interface TableRow {
  readonly row: HTMLTableRowElement;
  readonly printed: PrintedFields;
}

const readOrders = ({ dataset }: HTMLElement): readonly SortOrder[] => ORDERS[dataset['tri'] ?? ''] ?? [];

/** `choose` goes to the state that a header asks for. */
export function createTable(host: Element, choose: Choose) {
  const table = find(host, '.catalogue-tableau');
  const body = find(table, 'tbody');
  const total = find(table, '[data-role="total"]');
  const template = find<HTMLTemplateElement>(table, 'template');
  const headers = [...table.querySelectorAll<HTMLElement>('th[data-tri]')];
  const rows = new Map<Card, TableRow>();
  let shown = INITIAL_STATE;

  for (const header of headers) {
    header.querySelector('button')?.addEventListener('click', () => {
      const [first, second] = readOrders(header);
      choose({ ...shown, tri: chooseSort(shownSort(shown) === first ? second : first, shown.q) });
    });
  }

  function makeRow(card: Card): TableRow {
    const row = find<HTMLTableRowElement>(template.content.cloneNode(true) as DocumentFragment, 'tr');
    const texts = { ...card.textes, montant: formatEuros(card.montant) };
    for (const cell of row.querySelectorAll<HTMLElement>('[data-champ]')) {
      cell.textContent = texts[cell.dataset['champ'] as keyof typeof texts];
    }
    find<HTMLAnchorElement>(row, 'a').href = card.href;
    const made = { row, printed: readPrinted(row) };
    rows.set(card, made);
    return made;
  }

  return {
    /** Says by which column a state is ordered. */
    showOrder(state: AddressState): void {
      shown = state;
      const current = shownSort(state);
      for (const header of headers) {
        const direction = DESCENDING.includes(current) ? 'descending' : 'ascending';
        setAria(header, 'sort', readOrders(header).includes(current) ? direction : undefined);
      }
    },
    render(cards: readonly Card[], results: Results<Card>, { montant }: Tally): void {
      setText(total, formatEuros(montant));
      const drawn = cards.map((card) => {
        const { row } = rows.get(card) ?? makeRow(card);
        writeWhere(row, results.champs.get(card));
        return row;
      });
      setChildren(body, drawn, cards.length < results.shown.length);
    },
    /** Where the fields of an initiative are printed in its row. */
    printed: (card: Card) => rows.get(card)?.printed,
  };
}
