/**
 * Makes a form of the lists of the page: what to show, of which edition, how wide; prints the code of the frame, copies
 * it and shows the frame. The choice is in the address. Without it the lists and a ready code answer.
 */
import { frameCode, LARGEURS, type Largeur } from '../../domain/integration.ts';
import { find, findVue, readNatures, type Choix, type Nature, type Sujet, type Vue } from './listes.ts';

class IntegrerCadre extends HTMLElement {
  connectedCallback(): void {
    const natures = readNatures(this);
    const form = find<HTMLFormElement>(this, 'form');
    const [sujets, editions] = [find<HTMLSelectElement>(form, '#sujet'), find<HTMLSelectElement>(form, '#edition')];
    const [code, apercu, status] = [find(this, 'code'), find<HTMLIFrameElement>(this, 'iframe'), find(this, 'output')];
    const avis = find(this, '[role="alert"]');
    let largeur: Largeur;

    const fill = ({ nature, sujet, vue }: Choix): void => {
      find<HTMLInputElement>(form, `[name="nature"][value="${nature.nom}"]`).checked = true;
      find(form, '[for="sujet"]').textContent = nature.label;
      sujets.replaceChildren(...groupOptions(nature.sujets));
      sujets.value = String(nature.sujets.indexOf(sujet));
      editions.replaceChildren(...sujet.vues.map(({ label, nom }) => new Option(label, nom)));
      editions.value = vue.nom;
      find(form, '#sujet-champ').hidden = nature.sujets.length < 2;
      find(form, '#edition-champ').hidden = sujet.vues.length < 2;
    };
    const show = ({ vue }: Choix): void => {
      const hauteur = vue.hauteurs[LARGEURS.indexOf(largeur)] ?? vue.hauteurs[0];
      const cadre = { titre: vue.titre, largeur, hauteur };
      code.textContent = frameCode({ ...cadre, adresse: new URL(vue.chemin, this.dataset['site']).href });
      if (largeur === undefined) apercu.removeAttribute('width');
      else apercu.width = String(largeur);
      apercu.height = String(hauteur);
      apercu.title = `Aperçu\u00A0: ${vue.titre}`;
      // A frame that goes elsewhere adds to the history of the page: replaced, it does not.
      if (apercu.getAttribute('src') === null) apercu.src = vue.chemin;
      else if (apercu.dataset['chemin'] !== vue.chemin) apercu.contentWindow?.location.replace(vue.chemin);
      apercu.dataset['chemin'] = vue.chemin;
      status.textContent = '';
    };
    const choose = (choix: Choix): void => {
      fill(choix);
      show(choix);
    };

    const asked = new URLSearchParams(location.search).get('quoi');
    const first = firstOf(natures);
    const found = asked === null ? first : findVue(natures, asked.replace(/\/+$/, ''));
    if (!found) {
      avis.textContent = `L’adresse demande «\u00A0${(asked ?? '').slice(0, 80)}\u00A0», que ce site n’a pas.`;
      avis.hidden = false;
    }
    let choix = found ?? first;
    choose(choix);
    form.hidden = false;
    find(this, '[data-role="resultat"]').hidden = false;
    find(this, '[data-role="listes"]').hidden = true;

    form.addEventListener('change', ({ target }) => {
      avis.hidden = true;
      const data = new FormData(form);
      largeur = LARGEURS.find((one) => String(one ?? '') === data.get('largeur'));
      const nature = natures.find(({ nom }) => nom === data.get('nature')) ?? choix.nature;
      const sujet = nature.sujets[nature === choix.nature ? Number(sujets.value) : 0] ?? choix.sujet;
      const vue = sujet.vues.find(({ nom }) => nom === editions.value) ?? sujet.vues[0];
      const next = { nature, sujet, vue };
      if (target === sujets) next.vue = sameEdition(sujet, choix.vue);
      choix = next;
      choose(choix);
      history.replaceState(null, '', `?quoi=${choix.vue.nom}`);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      navigator.clipboard.writeText(code.textContent).then(
        () => void (status.textContent = 'Code copié.'),
        () => {
          getSelection()?.selectAllChildren(code);
          status.textContent = 'Le navigateur refuse la copie\u00A0: le code est sélectionné, à copier vous-même.';
        },
      );
    });
  }
}

function firstOf([nature]: readonly Nature[]): Choix {
  const [sujet] = nature?.sujets ?? [];
  if (!nature || !sujet) throw new Error('absent de la page : les vues à intégrer');
  return { nature, sujet, vue: sujet.vues[0] };
}

/** Keeps « la plus récente » when another territoire is chosen. */
function sameEdition({ vues }: Sujet, { label }: Vue): Vue {
  return vues.find((vue) => vue.label === label) ?? vues[0];
}

/** One option a subject, under the names of their groups where they have one. */
function groupOptions(sujets: readonly Sujet[]): HTMLElement[] {
  const groups = Map.groupBy(
    sujets.map((sujet, index) => ({ groupe: sujet.groupe, option: new Option(sujet.label, String(index)) })),
    ({ groupe }) => groupe,
  );
  return [...groups].flatMap(([groupe, members]) => {
    const options = members.map(({ option }) => option);
    if (groupe === '') return options;
    const optgroup = document.createElement('optgroup');
    optgroup.label = groupe;
    optgroup.append(...options);
    return [optgroup];
  });
}

customElements.define('integrer-cadre', IntegrerCadre);
