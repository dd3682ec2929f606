/** « Près de chez moi »: a field that knows every commune, and the answer for the one that is named. */
import { nearestCommunes } from '../../domain/map/distance.ts';
import type { Position } from '../../domain/map/projection.ts';
import { answerNear } from '../../domain/near/answer.ts';
import { guessPlaces } from '../../domain/near/guess.ts';
import { isPostalCode, namePlaces, type Place } from '../../domain/near/places.ts';
import { describeKm } from '../../domain/near/words.ts';
import type { Entry } from '../../domain/search/entries.ts';
import { atCommune, countNoun, fr } from '../../domain/text/typography.ts';
import { config } from '../../site/config.ts';
import { presUrl } from '../../site/routes.ts';
import { find, make } from '../shared/dom.ts';
import { loadEntries } from '../shared/entries.ts';
import { quote } from '../shared/messages.ts';
import { loadPlaces } from '../shared/places.ts';
import { makeLink, makeList, renderAnswer, summarize, type Subject } from './answer.ts';
import { createCombobox } from './combobox.ts';
import { locateVisitor } from './locate.ts';

/** Further than this from every centre, nobody is in the département. */
const FAR_KM = 10;
/** Places offered to choose from. */
const MAX_CHOICES = 30;

class PresDeChezMoi extends HTMLElement {
  connectedCallback(): void {
    const input = find<HTMLInputElement>(this, 'input');
    const around = find<HTMLButtonElement>(this, '[data-action="autour"]');
    const { close } = createCombobox(input, loadPlaces, (place) => {
      input.value = place.nom;
      this.#go(place.slug);
    });
    find<HTMLFormElement>(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      close();
      this.#go(input.value.trim());
    });
    around.hidden = false;
    around.addEventListener('click', () => void this.#attempt(() => this.#locate()));
    const read = (): void => {
      const lieu = new URLSearchParams(location.search).get('lieu')?.trim() ?? '';
      input.value = lieu;
      void this.#attempt(() => this.#answer(lieu));
    };
    addEventListener('popstate', read);
    if (location.search !== '') read();
  }

  /** A place that was asked for: its answer has an address. */
  #go(lieu: string): void {
    if (lieu === '') return;
    if (presUrl(lieu) !== location.pathname + location.search) history.pushState(null, '', presUrl(lieu));
    void this.#attempt(() => this.#answer(lieu));
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      console.error(error);
      this.#warn(
        'La liste des communes n’a pas pu être lue\u00A0: rechargez la page, ou choisissez votre intercommunalité ci-dessous.',
      );
    }
  }

  async #answer(lieu: string): Promise<void> {
    if (lieu === '') {
      this.#show([], '');
      return;
    }
    const [places, entries] = await this.#load();
    const found = namePlaces(places, lieu);
    const [place] = found;
    if (!place) this.#offer(lieu, guessPlaces(places, lieu), true);
    else if (isPostalCode(lieu)) this.#answerCode(lieu.trim(), found, places, entries);
    else if (found.length > 1) this.#offer(lieu, found, false);
    else {
      // What was typed in part has the address of the place that it meant.
      if (presUrl(place.slug) !== location.pathname + location.search)
        history.replaceState(null, '', presUrl(place.slug));
      find<HTMLInputElement>(this, 'input').value = place.nom;
      this.#render(answerNear([place], places, entries), {
        titre: place.nom,
        note: `${place.codesPostaux.join(', ')} · ${place.epci.nom}`,
        ou: atCommune(place.nom),
        lieu: place,
      });
    }
  }

  #answerCode(code: string, lieux: readonly Place[], places: readonly Place[], entries: readonly Entry[]): void {
    const [only] = lieux;
    this.#render(
      answerNear(lieux, places, entries),
      {
        titre: `Code postal ${code}`,
        note: countNoun(lieux.length, 'commune'),
        ou: lieux.length === 1 && only ? atCommune(only.nom) : 'dans ces communes',
        lieu: undefined,
      },
      make('h3', '', 'Préciser la commune'),
      this.#choices(lieux),
    );
  }

  async #locate(): Promise<void> {
    let position: Position;
    try {
      position = await locateVisitor();
    } catch (refusal) {
      this.#show([], '');
      this.#warn((refusal as Error).message);
      return;
    }
    const [places, entries] = await this.#load();
    const [first] = nearestCommunes({ code: '', position }, places, 1);
    if (!first) return;
    const { commune: place, km } = first;
    const far = km > FAR_KM;
    // A position is written nowhere, not even in the address.
    this.#render(answerNear(far ? [] : [place], places, entries, [position]), {
      titre: 'Autour de moi',
      note: far
        ? `La commune la plus proche du ${config.departement}, ${place.nom}, est à ${describeKm(km)}.`
        : `Les distances partent de votre position. La commune dont le centre est le plus proche est ${place.nom}, à ${describeKm(km)}.`,
      ou: far ? `autour de vous\u00A0: vous êtes hors du ${config.departement}` : atCommune(place.nom),
      lieu: far ? undefined : place,
    });
  }

  #load(): Promise<[Place[], readonly Entry[]]> {
    return Promise.all([loadPlaces(), loadEntries(this)]);
  }

  /** Several places, or none: whoever asked chooses. */
  #offer(lieu: string, some: readonly Place[], isGuess: boolean): void {
    const sentence = isGuess
      ? fr`Aucune commune du ${config.departement} ne répond à ${quote(lieu)}.${some.length > 0 ? ' Vouliez-vous dire\u202F:' : ''}`
      : fr`${countNoun(some.length, 'commune')} peuvent répondre à ${quote(lieu)} : choisissez la vôtre.`;
    this.#show([make('p', '', sentence), this.#choices(some)], sentence);
  }

  #choices(some: readonly Place[]): Node {
    const items = some
      .slice(0, MAX_CHOICES)
      .map((place) => make('li', '', makeLink(presUrl(place.slug), `${place.nom} (${place.codesPostaux.join(', ')})`)));
    return makeList('pres-communes', items);
  }

  #render(near: ReturnType<typeof answerNear>, words: Omit<Subject, 'annee' | 'intitule'>, ...after: Node[]): void {
    const subject = { ...words, annee: this.dataset['annee'] ?? '', intitule: this.dataset['intitule'] ?? '' };
    this.#show([...renderAnswer(near, subject), ...after], `${subject.titre}. ${summarize(near, subject)}`);
  }

  #show(content: readonly Node[], sentence: string): void {
    const zone = find(this, '.pres-reponse');
    zone.replaceChildren(...content);
    zone.hidden = content.length === 0;
    find(this, '[role="status"]').textContent = sentence;
    this.#warn('');
  }

  #warn(sentence: string): void {
    const notice = find(this, '[data-role="avis"]');
    notice.textContent = sentence;
    notice.hidden = sentence === '';
  }
}

customElements.define('pres-de-chez-moi', PresDeChezMoi);
