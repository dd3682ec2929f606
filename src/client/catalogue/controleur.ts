/** The catalogue once upgraded: a state, what it shows, and what changes it. */
import { chooseTri, cleanRequete, ETAT_INITIAL, parseEtat, serializeEtat, type Etat } from '../../domain/etat.ts';
import { createLater } from '../later.ts';
import { createAdresse } from './adresse.ts';
import { find, setText } from './dom.ts';
import { readFiches, type Fiche } from './fiches.ts';
import { readFormulaire } from './formulaire.ts';
import { describeInconnus } from './messages.ts';
import { createRendu } from './rendu.ts';

// Milliseconds without a letter after which the whole list follows.
const PAUSE = 300;

/** Upgrades the finished page: it shows the state of its address. `fail` is told of any fault, then and later; the list is then as it was. */
export function startCatalogue(host: HTMLElement, fail: (error: unknown) => void): void {
  const liste = find(host, '.catalogue-liste');
  const resultats = find(host, '.catalogue-resultats');
  const avis = find(host, '.catalogue-avis');
  const formulaire = readFormulaire(host);
  const fiches = readFiches(liste, formulaire);
  let etat = ETAT_INITIAL;
  let visibles: readonly Fiche[] = fiches;

  const adresse = createAdresse(() => {
    attempt(readAddress);
  });
  const rendu = createRendu(host, fiches, formulaire, choose);
  const later = createLater(resultats);

  function show(): void {
    visibles = rendu.draw(etat);
  }

  // What was touched answers first, be it a box or a letter: what it finds is drawn once that is on the screen.
  function showLater(step: () => void, pause?: number): void {
    later.ask(() => {
      attempt(step);
    }, pause);
  }

  function readAddress(): void {
    later.flush();
    const read = parseEtat(location.search, formulaire.connues);
    etat = read.etat;
    formulaire.write(etat);
    setText(avis, describeInconnus(read.inconnus));
    avis.hidden = read.inconnus.length === 0;
    show();
    adresse.restorePlace();
  }

  function choose(next: Etat): void {
    attempt(() => {
      etat = next;
      formulaire.write(etat);
      avis.hidden = true;
      rendu.answer(etat);
      showLater(() => {
        adresse.push(etat);
        show();
        if (resultats.getBoundingClientRect().top < 0) resultats.scrollIntoView();
      });
    });
  }

  // The list must never be worse than it was before: on any fault it comes back whole, and the page says so.
  function attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      liste.hidden = false;
      liste.replaceChildren(...fiches.map(({ item }) => item));
      fail(error);
    }
  }

  formulaire.q.addEventListener('focus', rendu.prepare);
  formulaire.q.addEventListener('input', () => {
    attempt(() => {
      const q = cleanRequete(formulaire.q.value);
      etat = { ...etat, q, tri: chooseTri(etat.tri, q) };
      formulaire.showTri(etat);
      adresse.replace(etat);
      showLater(() => {
        rendu.glance(etat);
        showLater(show, PAUSE);
      });
    });
  });
  host.addEventListener('change', ({ target }) => {
    if (target !== formulaire.q) choose(formulaire.read(etat));
  });
  find(host, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    // On a touch screen the keyboard hides the results.
    if (matchMedia('(pointer: coarse)').matches) formulaire.q.blur();
  });
  host.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    if (button?.dataset['action'] === 'effacer') choose({ ...ETAT_INITIAL, vue: etat.vue });
    else if (button?.dataset['action'] === 'telecharger') void download();
    else if (button?.dataset['action'] === 'copier') void copy(button);
  });

  async function copy(button: HTMLElement): Promise<void> {
    const label = button.textContent;
    // The address of the edition, not that of the latest one: the link must show the same list next year.
    const address = new URL((host.dataset['permalien'] ?? '') + serializeEtat(etat), location.href).href;
    const said = await navigator.clipboard.writeText(address).then(
      () => 'Lien copié',
      () => 'Copie refusée par le navigateur : prenez l’adresse de la page',
    );
    setText(button, said);
    rendu.compte.announce(said);
    setTimeout(setText, 3000, button, label);
  }

  async function download(): Promise<void> {
    const { downloadCsv } = await import('./emporter.ts');
    later.flush();
    downloadCsv(visibles, Number(host.dataset['annee']));
  }

  attempt(() => {
    if (location.search !== '') {
      readAddress();
      return;
    }
    // What was ticked or typed while this code was coming is a state too.
    etat = formulaire.read(etat);
    adresse.replace(etat);
    formulaire.write(etat);
    show();
    adresse.restorePlace();
  });
}
