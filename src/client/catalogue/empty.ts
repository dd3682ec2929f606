/** The empty list: why it is empty, and the ways out of it. */
import type { Etat } from '../../domain/etat.ts';
import { FACETTES } from '../../domain/facets.ts';
import { replaceMot } from '../../domain/search-query.ts';
import { countNoun, joinList } from '../../domain/typography.ts';
import { find, makeButton, setText } from '../shared/dom.ts';
import { BEFORE_COLON, quote } from '../shared/messages.ts';
import type { Option } from '../shared/options.ts';
import type { SearchEngine, SearchResponse } from '../shared/search-engine.ts';

type WayOut = readonly [label: string, state: Etat];

/** Every state one step away that may find something: a near word, a word less, a facet less. */
export function listWaysOut(
  state: Etat,
  options: readonly Option[],
  response: SearchResponse | undefined,
  engine: SearchEngine | undefined,
): WayOut[] {
  const termes = response?.termes ?? [];
  const searchFor = (verb: string, q: string): WayOut[] => (q === '' ? [] : [[`${verb} ${quote(q)}`, { ...state, q }]]);
  return [
    ...termes.flatMap((terme) =>
      (engine?.suggest(terme) ?? []).flatMap((mot) => searchFor('Chercher', replaceMot(state.q, terme.forme, mot))),
    ),
    ...termes.flatMap(({ forme }) => searchFor('Chercher seulement', replaceMot(state.q, forme, ''))),
    ...FACETTES.flatMap((facette): WayOut[] => {
      const active = options.filter(
        (option) => option.facette === facette && state.selection[facette].includes(option.slug),
      );
      const selection = { ...state.selection, [facette]: [] };
      return active.length === 0
        ? []
        : [[`Retirer ${joinList(active.map(({ label }) => quote(label)))}`, { ...state, selection }]];
    }),
  ];
}

/** Says why nothing is shown, and offers the states of `ways` that show something. `count` says how many initiatives a state shows; `choose` goes to it. */
export function renderEmpty(
  host: Element,
  state: Etat,
  ways: readonly WayOut[],
  count: (state: Etat) => number,
  choose: (state: Etat) => void,
): void {
  const zone = find(host, '.catalogue-vide');
  const results = find(host, '.catalogue-resultats');
  const words = state.q === '' ? '' : ` à ${quote(state.q)}`;
  const filtered = FACETTES.some((facette) => state.selection[facette].length > 0);
  setText(find(zone, '[data-role="raison"]'), `Rien ne répond${words}${filtered ? ' avec ces filtres' : ''}.`);
  const items = ways.flatMap(([label, next]) => {
    const found = count(next);
    if (found === 0) return [];
    const item = document.createElement('li');
    item.append(
      makeButton(`${label}${BEFORE_COLON} ${countNoun(found, 'initiative')}`, 'bouton', () => {
        choose(next);
        results.focus({ preventScroll: true });
      }),
    );
    return [item];
  });
  find(zone, 'ul').replaceChildren(...items);
}
