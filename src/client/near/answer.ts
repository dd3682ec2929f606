/** The answer on the page: what there is, said for what it is. */
import type { Around, Near } from '../../domain/near/answer.ts';
import { describeKm, describeSum } from '../../domain/near/words.ts';
import type { Place } from '../../domain/near/places.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import { fr } from '../../domain/text/typography.ts';
import { messages } from '../../site/messages.ts';
import { carteUrl, intercommunaliteUrl, presUrl, territoireUrl } from '../../site/routes.ts';

/** What is answered about, in words. */
export interface Subject {
  readonly titre: string;
  /** Under the title. */
  readonly note: string;
  /** « à Frévent » */
  readonly ou: string;
  /** The one place of which the map can show where it is. */
  readonly lieu: Place | undefined;
  readonly annee: string;
  readonly intitule: string;
}

type Content = readonly (Node | string)[];

/** An element with a class and what it holds. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', ...content: Content) {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** A link of the site. */
export function link(href: string, text: string): HTMLAnchorElement {
  const anchor = make('a', '', text);
  anchor.href = href;
  return anchor;
}

function listAround(around: readonly Around[], place: (one: Around) => string): Node[] {
  if (around.length === 0) return [];
  const list = make('ul', 'pres-initiatives');
  list.setAttribute('role', 'list');
  list.append(
    ...around.map((one) =>
      make(
        'li',
        '',
        link(one.entry.chemin, one.entry.textes.titre),
        make('span', 'euros', formatEuros(one.entry.montant)),
        make('span', 'petit doux', `${place(one)}${one.entry.textes.structure}`),
      ),
    ),
  );
  return [list];
}

const placeAndDistance = ({ place, km }: Around): string =>
  `${place.nom}${km === undefined ? '' : `, à ${describeKm(km)}`} · `;

/** What there is, in one sentence; read aloud too. */
export function summarize({ own, nearest: [first] }: Near, { ou, annee, intitule }: Subject): string {
  const entries = own.map(({ entry }) => entry);
  if (entries.length > 0) return fr`En ${annee}, ${describeSum(entries, intitule)} ${ou}.`;
  const none = fr`En ${annee}, aucune initiative lauréate ${ou}.`;
  if (!first) return `${none} Sa position n’est pas connue\u00A0: voici celles de son intercommunalité.`;
  return `${none} La plus proche est à ${describeKm(first.km)}, à ${first.place.nom}.`;
}

/** Everything that is shown for a subject. */
export function renderAnswer(near: Near, subject: Subject): Node[] {
  const { own, nearest, intercommunalites, territoires } = near;
  const { intitule, lieu } = subject;
  const others = own.length > 0 ? 'autre initiative' : 'initiative';
  return [
    make('h2', '', subject.titre),
    make('p', 'petit doux', subject.note),
    make('p', 'chapo', summarize(near, subject)),
    ...listAround(own, ({ place }) => (lieu ? '' : `${place.nom} · `)),
    ...(nearest.length > 0
      ? [
          make('h3', '', own.length > 0 ? 'Les plus proches ensuite' : 'Les plus proches'),
          make('p', 'petit doux', messages.distances),
        ]
      : []),
    ...listAround(nearest, placeAndDistance),
    ...intercommunalites.flatMap(({ epci, around }) => [
      make('h3', '', `Dans la ${epci.nom}`),
      make(
        'p',
        '',
        around.length === 0
          ? `Aucune ${others} lauréate. `
          : `${describeSum(
              around.map(({ entry }) => entry),
              intitule,
              others,
            )}. `,
        link(intercommunaliteUrl(epci), 'Toutes ses communes'),
      ),
      ...listAround(around, placeAndDistance),
    ]),
    ...territoires.flatMap(({ slug, label, entries }) => [
      make('h3', '', `Territoire ${label}`),
      make(
        'p',
        '',
        'L’annexe range les initiatives de cette intercommunalité dans ce territoire\u00A0: ',
        link(territoireUrl({ slug }), describeSum(entries, intitule)),
        '.',
      ),
    ]),
    ...(lieu
      ? [
          make(
            'p',
            'rangee',
            link(`${carteUrl()}?lieu=${lieu.slug}`, `${lieu.nom} sur la carte`),
            link(presUrl(lieu.slug), 'Lien vers cette réponse'),
          ),
        ]
      : []),
  ];
}
