/** Draws a state: everything on the page that depends on it, in one place. */
import type { AddressState } from '../../domain/selection/state.ts';
import { tallyItems, tallyOptions } from '../../domain/selection/facets.ts';
import type { Choose } from '../shared/address.ts';
import { createChips } from '../shared/chips.ts';
import { find } from '../shared/dom.ts';
import { describeAussi, describeReading, quoteSearch } from '../shared/messages.ts';
import { loadStyles } from '../shared/styles.ts';
import { makeExact } from '../shared/exact.ts';
import type { Options } from '../shared/options.ts';
import { createSearchEngine, type SearchEngine, type SearchResponse } from '../shared/search-engine.ts';
import { createTitle } from '../shared/title.ts';
import type { Card } from './cards.ts';
import { createCount } from './count.ts';
import { highlight } from './highlight.ts';
import { renderList } from './list.ts';
import { computeResults, type Results } from './results.ts';
import { createSheet } from './sheet.ts';
import type { createTable } from './table.ts';
import tableStyles from './table.css?url';

// About what a screen shows at once: few enough to be drawn between two letters by a slow phone.
const FIRST_CARDS = innerWidth < 992 ? 3 : 8;

/** `choose` goes to a state asked for in what is drawn. */
export function createRenderer(host: HTMLElement, cards: readonly Card[], options: Options, choose: Choose) {
  const list = find(host, '.catalogue-liste');
  const tableZone = find(host, '.catalogue-tableau');
  const emptyZone = find(host, '.catalogue-vide');
  const citation = find(host, '.citer-selection');
  const hint = find(host, '.catalogue-indice');
  const count = createCount(host, tallyItems(cards));
  const sayBehindSheet = createSheet(host);
  const drawChips = createChips(host, options.all, choose);
  const setTitle = createTitle(options.all);
  let engine: SearchEngine | undefined;
  let drawn: AddressState | undefined;
  let table: ReturnType<typeof createTable> | undefined;

  /** Gets ready for a search: reading every text takes a moment. */
  const prepare = (): SearchEngine => (engine ??= createSearchEngine(cards.map(({ textes }) => textes)));
  // A table without its style is still one.
  const loadTable = async (): Promise<void> => {
    const [module] = await Promise.all([import('./table.ts'), loadStyles(tableStyles).catch(console.error)]);
    table = module.createTable(host, choose);
  };
  const explainEmpty = async (state: AddressState): Promise<void> => {
    const { renderEmpty } = await import('./empty.ts');
    // Another state may have come meanwhile.
    if (state === drawn) renderEmpty(host, state, options.all, engine, countShown, choose);
  };
  const search = ({ q, exact }: AddressState): SearchResponse | undefined =>
    q === '' ? undefined : prepare().search(q, exact);
  const countShown = (state: AddressState): number => computeResults(cards, state, search(state)).shown.length;

  function drawResults(
    some: readonly Card[],
    results: Results<Card>,
    state: AddressState,
    response: SearchResponse | undefined,
  ): void {
    const inTable = state.vue === 'tableau';
    const empty = results.shown.length === 0;
    list.hidden = empty || inTable;
    tableZone.hidden = empty || !inTable;
    emptyZone.hidden = !empty;
    const decompte = tallyItems(results.shown);
    count.show(decompte);
    if (inTable) table?.render(some, results, decompte);
    else renderList(list, some, results);
    highlight(some, results, response, engine, inTable ? table?.printed : undefined);
  }

  /** Draws at once what says that a choice was heard: the active filters, the order. */
  function answer(state: AddressState): void {
    drawChips(state);
    table?.showOrder(state);
  }

  return {
    count,
    prepare,
    /** The search of a state as a sentence repeats it. */
    quoteSearch: (state: AddressState) => quoteSearch(state, engine),
    /** What must come before a state can be drawn, if anything must. */
    getReady({ q, vue }: AddressState): Promise<unknown> | undefined {
      const coming = [
        ...(q !== '' && prepare().needs(q) ? [prepare().prepare(q)] : []),
        ...(vue === 'tableau' && !table ? [loadTable()] : []),
      ];
      return coming.length > 0 ? Promise.all(coming) : undefined;
    },
    /**
     * Between two letters, draws what the eye is on: the count and the first results. Draws nothing when nothing is
     * found: the next letter may find something.
     */
    glance(state: AddressState): void {
      const response = search(state);
      const results = computeResults(cards, state, response);
      if (results.shown.length > 0) drawResults(results.shown.slice(0, FIRST_CARDS), results, state, response);
    },
    answer,
    /** Draws a state whole, and gives what it shows, in order. */
    draw(state: AddressState): readonly Card[] {
      drawn = state;
      const response = search(state);
      const results = computeResults(cards, state, response);
      drawResults(results.shown, results, state, response);
      options.render(tallyOptions(results.found, state.selection));
      answer(state);
      setTitle(state, quoteSearch(state, engine));
      sayBehindSheet(results.shown.length);
      const reading = response ? describeReading(state.q, response, prepare()) : '';
      const others = response ? describeAussi(response).replace('a', 'A') : '';
      hint.replaceChildren([reading, others].filter(Boolean).join(' '), ' ', ...makeExact(state, engine, choose));
      hint.hidden = reading + others === '';
      // Nothing is no selection to quote.
      citation.hidden = results.shown.length === 0;
      if (results.shown.length === 0) explainEmpty(state).catch(console.error);
      return results.shown;
    },
  };
}
