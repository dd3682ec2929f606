/** Draws a state: everything on the page that depends on it, in one place. */
import type { Etat } from '../../domain/etat.ts';
import { tallyItems, tallyOptions } from '../../domain/facets.ts';
import { createCompte, type Compte } from './compte.ts';
import { find, setText } from './dom.ts';
import { createFeuille } from './feuille.ts';
import type { Fiche } from './fiches.ts';
import type { Formulaire } from './formulaire.ts';
import { renderListe } from './liste.ts';
import { describeLecture } from './messages.ts';
import { createMoteur, type Moteur, type Reponse } from './moteur.ts';
import { renderOptions } from './options.ts';
import { createPuces } from './puces.ts';
import { highlight } from './surlignage.ts';
import { createTableau } from './tableau.ts';
import { computeVue, type Vue } from './vue.ts';

// About what a screen shows at once: few enough to be drawn between two letters by a slow phone.
const PREMIERES = innerWidth < 992 ? 3 : 8;

export interface Rendu {
  readonly compte: Compte;
  /** Gets ready for a search: reading every text takes a moment. */
  readonly prepare: () => Moteur;
  /**
   * Between two letters, draws what the eye is on: the count and the first results. Draws nothing when that would take
   * more than a moment, or when nothing is found: the next letter may find something.
   */
  glance(etat: Etat): void;
  /** Draws at once what says that a choice was heard: the active filters, the order. */
  answer(etat: Etat): void;
  /** Draws a state whole, and gives what it shows, in order. */
  draw(etat: Etat): readonly Fiche[];
}

/** `choose` goes to a state asked for in what is drawn. */
export function createRendu(
  host: Element,
  fiches: readonly Fiche[],
  { options }: Formulaire,
  choose: (etat: Etat) => void,
): Rendu {
  const liste = find(host, '.catalogue-liste');
  const zone = find(host, '.catalogue-tableau');
  const vide = find(host, '.catalogue-vide');
  const indice = find(host, '.catalogue-indice');
  const compte = createCompte(host, tallyItems(fiches));
  const feuille = createFeuille(host);
  const tableau = createTableau(host, choose);
  const drawPuces = createPuces(host, options, choose);
  let moteur: Moteur | undefined;

  const prepare = (): Moteur => (moteur ??= createMoteur(fiches.map(({ textes }) => textes)));
  const search = ({ q }: Etat): Reponse | undefined => (q === '' ? undefined : prepare().search(q));
  const count = (etat: Etat): number => computeVue(fiches, etat, search(etat)).visibles.length;

  // Most visits never see an empty list: what fills it comes when one is seen.
  async function offerIssues(etat: Etat, reponse: Reponse | undefined): Promise<void> {
    const { listIssues, renderVide } = await import('./vide.ts');
    renderVide(host, etat, listIssues(etat, options, reponse, moteur), count, choose);
  }

  function drawResults(shown: readonly Fiche[], vue: Vue<Fiche>, etat: Etat, reponse: Reponse | undefined): void {
    const inTable = etat.vue === 'tableau';
    const empty = vue.visibles.length === 0;
    liste.hidden = empty || inTable;
    zone.hidden = empty || !inTable;
    vide.hidden = !empty;
    const decompte = tallyItems(vue.visibles);
    compte.show(decompte);
    if (inTable) tableau.render(shown, vue, decompte);
    else renderListe(liste, shown, vue);
    highlight(shown, vue, reponse?.termes ?? [], moteur, inTable ? tableau.impressions : undefined);
  }

  function answer(etat: Etat): void {
    drawPuces(etat);
    tableau.showOrder(etat);
  }

  return {
    compte,
    prepare,
    glance(etat) {
      const reponse = etat.q === '' ? undefined : prepare().searchQuickly(etat.q);
      if (etat.q !== '' && !reponse) return;
      const vue = computeVue(fiches, etat, reponse);
      if (vue.visibles.length > 0) drawResults(vue.visibles.slice(0, PREMIERES), vue, etat, reponse);
    },
    answer,
    draw(etat) {
      const reponse = search(etat);
      const vue = computeVue(fiches, etat, reponse);
      drawResults(vue.visibles, vue, etat, reponse);
      renderOptions(options, tallyOptions(vue.trouvees, etat.selection));
      answer(etat);
      feuille.show(vue.visibles.length);
      const lecture = reponse ? describeLecture(etat.q, reponse, prepare()) : '';
      setText(indice, lecture);
      indice.hidden = lecture === '';
      if (vue.visibles.length === 0) void offerIssues(etat, reponse);
      return vue.visibles;
    },
  };
}
