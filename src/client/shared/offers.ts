/** Other spellings of a search that finds nothing, to click. */
import type { AddressState } from '../../domain/selection/state.ts';
import { replaceWord } from '../../domain/search/query.ts';
import { countNoun } from '../../domain/text/typography.ts';
import { messages } from '../../site/messages.ts';
import { presUrl } from '../../site/routes.ts';
import type { Choose } from './address.ts';
import { make, makeButton } from './dom.ts';
import { BEFORE_COLON, quote } from './messages.ts';
import type { SearchEngine } from './search-engine.ts';

/** A state one step away, and what its button says. */
export type Offer = readonly [label: string, state: AddressState];

/** A state for each known word near a word of the search. */
function listSpellings(state: AddressState, engine: SearchEngine | undefined): Offer[] {
  if (!engine) return [];
  return engine.search(state.q).termes.flatMap((terme) =>
    engine.suggest(terme).map((mot): Offer => {
      const q = replaceWord(state.q, terme.forme, mot);
      return [`Vouliez-vous dire ${quote(q)}\u202F?`, { ...state, q }];
    }),
  );
}

/** A near word in place of one, each word alone. */
export function listWordings(state: AddressState, engine: SearchEngine | undefined): Offer[] {
  const formes = (engine?.search(state.q).termes ?? []).map(({ forme }) => forme);
  const alone = formes.map((forme) =>
    formes.reduce((q, other) => (other === forme ? q : replaceWord(q, other, '')), state.q),
  );
  return [
    ...listSpellings(state, engine),
    ...(formes.length < 2 ? [] : alone).map((q): Offer => [
      `Chercher seulement ${quote(q)}${BEFORE_COLON}`,
      { ...state, q },
    ]),
  ];
}

/** The offers that find something, as the items of a list. `count` says how many initiatives a state shows; `choose` goes to it. */
export function makeOffers(
  offers: readonly Offer[],
  count: (state: AddressState) => number,
  choose: Choose,
): HTMLLIElement[] {
  return offers.flatMap(([label, next]) => {
    const found = count(next);
    if (found === 0) return [];
    return [
      make(
        'li',
        '',
        makeButton(`${label} ${countNoun(found, 'initiative')}`, 'bouton', () => choose(next)),
      ),
    ];
  });
}

/** Adds to `list` a link to what is near the commune or the postal code that a search names, if it names one. */
export function offerPlace(list: HTMLElement, requete: string, engine: SearchEngine | undefined): void {
  list.dataset['lieu'] = requete;
  void engine?.learn().then(() => {
    // Another search may have come meanwhile.
    const lieu = engine.placeIn(requete);
    if (list.dataset['lieu'] !== requete || lieu === '') return;
    const text = `${messages.presDeChezMoi}${BEFORE_COLON} ${quote(lieu)}`;
    const link = make('a', 'bouton', text);
    link.href = presUrl(lieu);
    list.prepend(make('li', '', link));
  });
}
