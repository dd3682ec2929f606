/** The empty list: why it is empty, and the ways out of it. */
import type { Etat } from '../../domain/etat.ts';
import { FACETTES } from '../../domain/facets.ts';
import { replaceMot } from '../../domain/search-query.ts';
import { countNoun, joinList } from '../../domain/typography.ts';
import { find, makeButton, setText } from './dom.ts';
import type { Option } from './formulaire.ts';
import { AVANT_DEUX_POINTS, quote } from './messages.ts';
import type { Moteur, Reponse } from './moteur.ts';

type Issue = readonly [label: string, etat: Etat];

/** Every state one step away that may find something: a near word, a word less, a facet less. */
export function listIssues(
  etat: Etat,
  options: readonly Option[],
  reponse: Reponse | undefined,
  moteur: Moteur | undefined,
): Issue[] {
  const termes = reponse?.termes ?? [];
  const searchFor = (verb: string, q: string): Issue[] => (q === '' ? [] : [[`${verb} ${quote(q)}`, { ...etat, q }]]);
  return [
    ...termes.flatMap((terme) =>
      (moteur?.suggest(terme) ?? []).flatMap((mot) => searchFor('Chercher', replaceMot(etat.q, terme.forme, mot))),
    ),
    ...termes.flatMap(({ forme }) => searchFor('Chercher seulement', replaceMot(etat.q, forme, ''))),
    ...FACETTES.flatMap((facette): Issue[] => {
      const active = options.filter(
        (option) => option.facette === facette && etat.selection[facette].includes(option.valeur),
      );
      const selection = { ...etat.selection, [facette]: [] };
      return active.length === 0
        ? []
        : [[`Retirer ${joinList(active.map(({ label }) => quote(label)))}`, { ...etat, selection }]];
    }),
  ];
}

/** Says why nothing is shown, and offers the states of `issues` that show something. `count` says how many initiatives a state shows; `choose` goes to it. */
export function renderVide(
  host: Element,
  etat: Etat,
  issues: readonly Issue[],
  count: (etat: Etat) => number,
  choose: (etat: Etat) => void,
): void {
  const vide = find(host, '.catalogue-vide');
  const resultats = find(host, '.catalogue-resultats');
  const words = etat.q === '' ? '' : ` à ${quote(etat.q)}`;
  const filtered = FACETTES.some((facette) => etat.selection[facette].length > 0);
  setText(find(vide, '[data-role="raison"]'), `Rien ne répond${words}${filtered ? ' avec ces filtres' : ''}.`);
  const items = issues.flatMap(([label, next]) => {
    const nombre = count(next);
    if (nombre === 0) return [];
    const item = document.createElement('li');
    item.append(
      makeButton(`${label}${AVANT_DEUX_POINTS} ${countNoun(nombre, 'initiative')}`, 'bouton', () => {
        choose(next);
        resultats.focus({ preventScroll: true });
      }),
    );
    return [item];
  });
  find(vide, 'ul').replaceChildren(...items);
}
