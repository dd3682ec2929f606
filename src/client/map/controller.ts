/** The map once upgraded: a state, what the table and the map show of it, and what changes it. */
import { MEASURES, type Measure } from '../../domain/map/symbols.ts';
import type { Entry } from '../../domain/search/entries.ts';
import { INITIAL_STATE, parseState, serializeState, type AddressState } from '../../domain/selection/state.ts';
import { filterItems, tallyOptions } from '../../domain/selection/facets.ts';
import { createAddress } from '../shared/address.ts';
import { createAnnouncer } from '../shared/announcer.ts';
import { find, setText } from '../shared/dom.ts';
import { createAfterPaint } from '../shared/after-paint.ts';
import { describeUnknown, quoteSearch } from '../shared/messages.ts';
import { makeExact } from '../shared/exact.ts';
import { listWordings, makeOffers, offerPlace } from '../shared/offers.ts';
import { createSearchEngine, type SearchEngine } from '../shared/search-engine.ts';
import { codeAfter, isDrawn, readCommunes, toMapLot, type MapLot } from './communes.ts';
import { describeLots } from './count.ts';
import { createFilters } from './filters.ts';
import { loadMap } from './load.ts';
import type { InteractiveMap } from './map.ts';
import { createPanel } from './panel.ts';
import { createCommuneTable } from './table.ts';
import { createTools } from './tools.ts';

const MAP_FAILURE = 'La carte interactive n’a pas pu se charger : la carte dessinée et le tableau restent complets.';
const IGN_FAILURE = 'Le fond de carte de l’IGN ne répond pas : la carte reste complète sans lui.';

/** Upgrades the finished page. Rejects, with the page as it was, when it cannot. */
export async function startMap(host: HTMLElement, entries: readonly Entry[]): Promise<void> {
  const communes = readCommunes(find(host, '.carte-table'));
  const catalogue = host.dataset['catalogue'] ?? '';
  const listLink = find<HTMLAnchorElement>(host, '.carte-vers-liste');
  const notice = find(host, '.carte-avis');
  const summary = find(host, '.carte-compte');
  const also = find(host, '.carte-aussi');
  const offers = find(host, '.carte-vide ul');
  const announce = createAnnouncer(find(host, '[role="status"]'));
  const laterDraw = createAfterPaint(find(host, '.carte-table'));
  const laterShow = createAfterPaint(find(host, '.carte-panneau'));
  let state = INITIAL_STATE;
  let mesure: Measure = 'montant';
  let lots = toLots(entries);
  let engine: SearchEngine | undefined;
  let map: InteractiveMap | undefined;

  const warn = (message: string): void => {
    setText(notice, message);
    notice.hidden = message === '';
  };
  const address = createAddress(() => void readAddress());
  const panel = createPanel(host, {
    close(code) {
      show(undefined);
      map?.reveal(code)?.focus({ preventScroll: true });
    },
    next: (code) => show(codeAfter(lots, code)),
  });
  const table = createCommuneTable(host, communes, { hover: (code) => map?.hover(code), choose: show });
  const filters = createFilters(
    host,
    () => state,
    choose,
    (next) => {
      state = next;
      address.replace(state);
      void draw();
    },
  );
  const resetIgn = createTools(host, {
    measure(next) {
      mesure = MEASURES.find((known) => known === next) ?? 'montant';
      laterDraw.ask(drawMap);
    },
    zoom(territoire) {
      const there = toLots(entries.filter(({ facettes }) => facettes.territoire.includes(territoire)));
      map?.zoomTo(there.filter(isDrawn));
    },
    ign(shown) {
      warn('');
      map?.setIgn(shown, () => {
        resetIgn();
        warn(IGN_FAILURE);
      });
    },
  });

  function toLots(some: readonly Entry[]): MapLot[] {
    const kept = new Set(some.map(({ chemin }) => chemin));
    return communes.flatMap((commune) => {
      const rows = commune.rows.filter(({ chemin }) => kept.has(chemin));
      return rows.length === 0 ? [] : [toMapLot(commune, rows)];
    });
  }

  function drawMap(): void {
    host.dataset['mesure'] = mesure;
    map?.render(lots.filter(isDrawn), mesure);
  }

  // The symbol answers first, then its panel and the table.
  function show(code: string | undefined): void {
    map?.choose(code);
    laterShow.ask(() => {
      const lot = lots.find((one) => one.code === code);
      map?.choose(lot?.code);
      table.choose(lot?.code);
      if (lot) {
        panel.open(lot);
        map?.reveal(lot.code);
      } else panel.close();
    });
  }

  // The search engine is made with the first word: reading every text takes a moment.
  async function prepare(requete: string): Promise<void> {
    if (requete === '') return;
    engine ??= createSearchEngine(entries.map(({ textes }) => textes));
    await engine.prepare(requete);
  }

  function search({ q, exact }: AddressState): readonly Entry[] {
    const { termes, resultats } = engine?.search(q, exact) ?? { termes: [], resultats: [] };
    return termes.length === 0 ? entries : resultats.flatMap(({ indice }) => entries[indice] ?? []);
  }

  async function draw(): Promise<void> {
    const asked = state;
    await prepare(asked.q);
    // Another key came while the words were looked for.
    if (asked !== state) return;
    const found = search(asked);
    const kept = filterItems(found, asked.selection);
    lots = toLots(kept);
    table.render(lots);
    const quoted = quoteSearch(asked, engine);
    filters.render(asked, quoted, tallyOptions(found, asked.selection), kept.length);
    drawMap();
    const sentence = describeLots(lots, entries.length, quoted);
    setText(summary, sentence);
    also.replaceChildren(...makeExact(asked, engine, choose));
    announce(sentence);
    const count = (one: AddressState): number => filterItems(search(one), one.selection).length;
    offers.replaceChildren(...(kept.length === 0 ? makeOffers(listWordings(asked, engine), count, choose) : []));
    if (kept.length === 0) offerPlace(offers, asked.q, engine);
    listLink.href = catalogue + serializeState(asked);
    host.toggleAttribute('data-filtree', kept.length < entries.length);
    const code = panel.shown();
    const open = lots.find((lot) => lot.code === code);
    if (open) panel.update(open);
    else if (code !== undefined) show(undefined);
  }

  function choose(next: AddressState): void {
    state = next;
    warn('');
    filters.answer(state);
    laterDraw.ask(() => {
      address.push(state);
      void draw();
    });
  }

  async function readAddress(): Promise<void> {
    // The place to show is no filter.
    const read = parseState(location.search.replace(/([?&])lieu=[^&]*/, '$1'), filters.known);
    state = read.etat;
    warn(describeUnknown(read.inconnus));
    await draw();
    address.restorePlace();
  }

  async function showPlace(): Promise<void> {
    const lieu = new URLSearchParams(location.search).get('lieu');
    if (lieu === null) return;
    const { loadPlace } = await import('../shared/places.ts');
    const place = await loadPlace(lieu);
    if (place?.position) map?.showPlace(place.code, place.nom, place.position);
  }

  await readAddress();
  try {
    map = await loadMap(find(host, '.carte-cadre'), toLots(entries).filter(isDrawn), {
      choose: show,
      hover: (code) => {
        table.hover(code);
        map?.hover(code);
      },
    });
    drawMap();
    await showPlace().catch(console.error);
  } catch (error) {
    warn(MAP_FAILURE);
    throw error;
  }
}
