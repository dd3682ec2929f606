/** The answer on the page: what there is, said for what it is. */
import type { Around, Near } from '../../domain/near/answer.ts';
import { describeKm, describeSum } from '../../domain/near/words.ts';
import type { Place } from '../../domain/near/places.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import { fr } from '../../domain/text/typography.ts';
import { messages } from '../../site/messages.ts';
import { carteUrl, intercommunaliteUrl, presUrl, territoireUrl } from '../../site/routes.ts';
import { make } from '../shared/dom.ts';

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

/** A link of the site. */
export function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = make('a', '', text);
  link.href = href;
  return link;
}

/** Safari takes a list without marks for none, unless its role says it. */
export function makeList(className: string, items: readonly Node[]): HTMLUListElement {
  const list = make('ul', className, ...items);
  list.setAttribute('role', 'list');
  return list;
}

function listAround(around: readonly Around[], place: (one: Around) => string): Node[] {
  if (around.length === 0) return [];
  const items = around.map((one) =>
    make(
      'li',
      '',
      makeLink(one.entry.chemin, one.entry.textes.titre),
      make('span', 'euros', formatEuros(one.entry.montant)),
      make('span', 'petit doux', `${place(one)}${one.entry.textes.structure}`),
    ),
  );
  return [makeList('pres-initiatives', items)];
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
        makeLink(intercommunaliteUrl(epci), 'Toutes ses communes'),
      ),
      ...listAround(around, placeAndDistance),
    ]),
    ...territoires.flatMap(({ slug, label, entries }) => [
      make('h3', '', `Territoire ${label}`),
      make(
        'p',
        '',
        'L’annexe range les initiatives de cette intercommunalité dans ce territoire\u00A0: ',
        makeLink(territoireUrl({ slug }), describeSum(entries, intitule)),
        '.',
      ),
    ]),
    ...(lieu
      ? [
          make(
            'p',
            'rangee',
            makeLink(`${carteUrl()}?lieu=${lieu.slug}`, `${lieu.nom} sur la carte`),
            makeLink(presUrl(lieu.slug), 'Lien vers cette réponse'),
          ),
        ]
      : []),
  ];
}
