/** The catalogue's filters in the map's dialog. */
import { cleanRequete, ETAT_INITIAL, type Etat, type ValeursConnues } from '../../domain/etat.ts';
import { FACETTES, mapFacettes, type tallyOptions } from '../../domain/facets.ts';
import { countNoun } from '../../domain/typography.ts';
import { find, setText } from '../catalogue/dom.ts';
import { readOptions } from '../catalogue/formulaire.ts';
import { renderOptions } from '../catalogue/options.ts';
import { createPuces } from '../catalogue/puces.ts';

export interface Filtres {
  readonly connues: ValeursConnues;
  /** Shows at once which filters are active. */
  answer(etat: Etat): void;
  /** Shows a state, with what each filter would give and how many initiatives are shown. */
  render(etat: Etat, tallies: ReturnType<typeof tallyOptions>, nombre: number): void;
}

/** `choose` is told of each choice; `type` of each change of the words. `current` gives the state that they start from. */
export function createFiltres(
  host: Element,
  current: () => Etat,
  choose: (etat: Etat) => void,
  type: (etat: Etat) => void,
): Filtres {
  const dialog = find<HTMLDialogElement>(host, 'dialog');
  const q = find<HTMLInputElement>(dialog, 'input[name="q"]');
  const voir = find(dialog, '[data-role="voir"]');
  const byFacette = mapFacettes((facette) => readOptions(dialog, facette));
  const options = FACETTES.flatMap((facette) => byFacette[facette]);
  const puces = createPuces(host, options, choose);

  const read = (): Etat => ({
    ...current(),
    q: cleanRequete(q.value),
    selection: mapFacettes((facette) =>
      byFacette[facette].filter(({ input }) => input.checked).map(({ valeur }) => valeur),
    ),
  });
  find(host, '[data-action="filtrer"]').addEventListener('click', () => {
    dialog.showModal();
  });
  find(dialog, '[data-action="effacer"]').addEventListener('click', () => {
    choose({ ...ETAT_INITIAL, vue: current().vue });
  });
  dialog.addEventListener('change', ({ target }) => {
    if (target !== q) choose(read());
  });
  q.addEventListener('input', () => {
    type(read());
  });
  // A tap beside the dialog closes it; the dialog itself is the target only there.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });

  return {
    connues: mapFacettes((facette) => new Set(byFacette[facette].map(({ valeur }) => valeur))),
    answer: puces,
    render(etat, tallies, nombre) {
      if (cleanRequete(q.value) !== etat.q) q.value = etat.q;
      for (const { facette, valeur, input } of options) input.checked = etat.selection[facette].includes(valeur);
      renderOptions(options, tallies);
      puces(etat);
      setText(voir, `Voir ${countNoun(nombre, 'initiative')}`);
    },
  };
}
