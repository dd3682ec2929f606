/** The empty list: why it is empty, and the ways out of it. */
import type { AddressState } from '../../domain/selection/state.ts';
import { FACETS } from '../../domain/selection/facets.ts';
import { joinList } from '../../domain/text/typography.ts';
import type { Choose } from '../shared/address.ts';
import { find, setText } from '../shared/dom.ts';
import { BEFORE_COLON, quote } from '../shared/messages.ts';
import { listWordings, makeOffers, offerPlace, type Offer } from '../shared/offers.ts';
import type { Option } from '../shared/options.ts';
import type { SearchEngine } from '../shared/search-engine.ts';

/** Every state one step away that may find something: a near word, a word less, a facet less. */
function listWaysOut(state: AddressState, options: readonly Option[], engine: SearchEngine | undefined): Offer[] {
  const filters = FACETS.flatMap((facette): Offer[] => {
    const active = options.filter(
      (option) => option.facette === facette && state.selection[facette].includes(option.slug),
    );
    if (active.length === 0) return [];
    const names = joinList(active.map(({ label }) => quote(label)));
    return [[`Retirer ${names}${BEFORE_COLON}`, { ...state, selection: { ...state.selection, [facette]: [] } }]];
  });
  return [...listWordings(state, engine), ...filters];
}

/** Says why nothing is shown, and offers the states one step away that show something. */
export function renderEmpty(
  host: Element,
  state: AddressState,
  options: readonly Option[],
  engine: SearchEngine | undefined,
  count: (state: AddressState) => number,
  choose: Choose,
): void {
  const zone = find(host, '.catalogue-vide');
  const words = state.q === '' ? '' : ` à ${quote(state.q)}`;
  const filtered = FACETS.some((facette) => state.selection[facette].length > 0);
  setText(
    find(zone, '[data-role="raison"]'),
    `Aucune initiative ne correspond${words}${filtered ? ' avec ces filtres' : ''}.`,
  );
  const items = makeOffers(listWaysOut(state, options, engine), count, (next) => {
    choose(next);
    find(host, '.catalogue-resultats').focus({ preventScroll: true });
  });
  const list = find(zone, 'ul');
  list.replaceChildren(...items);
  offerPlace(list, state.q, engine);
}
