/** The catalogue once upgraded: a state, what it shows, and what changes it. */
import type { Entry } from '../../domain/search/entries.ts';
import type { AddressState } from '../../domain/selection/state.ts';
import { chooseSort, cleanQuery, INITIAL_STATE, parseState, serializeState } from '../../domain/selection/state.ts';
import { tallyItems } from '../../domain/selection/facets.ts';
import { createAddress } from '../shared/address.ts';
import { find, setAria, setText } from '../shared/dom.ts';
import { createAfterPaint } from '../shared/after-paint.ts';
import { describeUnknown } from '../shared/messages.ts';
import { readCards, type Card } from './cards.ts';
import { createRenderer } from './draw.ts';
import { readForm } from './form.ts';

// Milliseconds without a letter after which the whole list follows.
const PAUSE = 300;

/** Upgrades the finished page: it shows the state of its address. `fail` is told of any fault, then and later; the list is then as it was. */
export function startCatalogue(host: HTMLElement, entries: readonly Entry[], fail: (error: unknown) => void): void {
  const list = find(host, '.catalogue-liste');
  const results = find(host, '.catalogue-resultats');
  const notice = find(host, '.catalogue-avis');
  const paper = find(host, '.adresse-imprimee');
  const form = readForm(host);
  const cards = readCards(list, entries);
  let state = INITIAL_STATE;
  let shown: readonly Card[] = cards;

  const address = createAddress(() => attempt(readAddress));
  const renderer = createRenderer(host, cards, form.options, choose);
  const later = createAfterPaint(results);

  function show(): void {
    const loading = renderer.getReady(state);
    if (!loading) {
      shown = renderer.draw(state);
      if (host.dataset['etat'] !== 'panne') host.dataset['etat'] = 'pret';
      void print();
      return;
    }
    setAria(results, 'busy', 'true');
    // What was chosen meanwhile still has its address to write.
    loading
      .then(later.flush)
      .then(() => showLater(show))
      .catch(fail);
  }

  // What was touched answers first, be it a box or a letter: what it finds is drawn once that is on the screen.
  function showLater(step: () => void, pause?: number): void {
    later.ask(() => attempt(step), pause);
  }

  function readAddress(): void {
    later.flush();
    const read = parseState(location.search, form.options.known);
    state = read.etat;
    form.write(state);
    setText(notice, describeUnknown(read.inconnus));
    notice.hidden = read.inconnus.length === 0;
    show();
    address.restorePlace();
  }

  function choose(next: AddressState): void {
    attempt(() => {
      state = next;
      form.write(state);
      notice.hidden = true;
      renderer.answer(state);
      showLater(() => {
        address.push(state);
        show();
        if (results.getBoundingClientRect().top < 0) results.scrollIntoView();
      });
    });
  }

  // The list must never be worse than it was before: on any fault it comes back whole, and the page says so.
  function attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      list.hidden = false;
      list.replaceChildren(...cards.map(({ item }) => item));
      fail(error);
    }
  }

  form.q.addEventListener('focus', renderer.prepare);
  form.q.addEventListener('input', () => {
    attempt(() => {
      const q = cleanQuery(form.q.value);
      state = { ...state, q, tri: chooseSort(state.tri, q), exact: false };
      form.showTri(state);
      address.replace(state);
      showLater(() => {
        // What is still to be learnt could change what is found.
        if (!renderer.getReady(state)) renderer.glance(state);
        showLater(show, PAUSE);
      });
    });
  });
  host.addEventListener('change', ({ target }) => {
    if (target !== form.q) choose(form.read(state));
  });
  find(host, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    // On a touch screen the keyboard hides the results.
    if (matchMedia('(pointer: coarse)').matches) form.q.blur();
  });
  host.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (button?.dataset['action'] === 'effacer') choose({ ...INITIAL_STATE, vue: state.vue });
    else if (button?.dataset['action'] === 'telecharger') void download(button.dataset['format'] === 'excel');
    else if (button?.dataset['action'] === 'copier') void copy(button);
    else if (button?.dataset['action'] === 'citer') void cite(button.dataset['format']);
  });

  // The address of the edition, not that of the latest one: the link must show the same list next year.
  function permanentAddress(): string {
    return new URL((host.dataset['permalien'] ?? '') + serializeState(state), location.href).href;
  }

  async function copy(button: HTMLElement): Promise<void> {
    const { copyLink } = await import('./take-away.ts');
    await copyLink(button, permanentAddress(), renderer.count.announce);
  }

  async function print(): Promise<void> {
    paper.replaceChildren();
    if (location.search === '') return;
    const { writePaper } = await import('./paper.ts');
    writePaper(paper, permanentAddress());
  }

  // What is taken away is what the list shows once everything is drawn.
  async function drawn(): Promise<void> {
    await renderer.getReady(state);
    later.flush();
  }

  async function cite(format?: string): Promise<void> {
    const { quoteSelection } = await import('./take-away.ts');
    await drawn();
    const found = { requete: renderer.quoteSearch(state), adresse: permanentAddress(), cards };
    await quoteSelection(host, state, found, form.options.all, tallyItems(shown), format);
  }

  async function download(forExcel: boolean): Promise<void> {
    const { downloadCsv } = await import('./take-away.ts');
    await drawn();
    downloadCsv(shown, Number(host.dataset['annee']), forExcel);
  }

  attempt(() => {
    if (location.search !== '') {
      readAddress();
      return;
    }
    // What was ticked or typed while this code was coming is a state too.
    state = form.read(state);
    address.replace(state);
    form.write(state);
    show();
    address.restorePlace();
  });
}
