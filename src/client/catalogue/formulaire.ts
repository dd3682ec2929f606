/** The controls of the page as a state, and back. */
import { chooseTri, cleanRequete, shownTri, VUES, type Etat, type ValeursConnues } from '../../domain/etat.ts';
import { FACETTES, mapFacettes, type Facette } from '../../domain/facets.ts';
import { slugify } from '../../domain/slug.ts';
import { TRIS } from '../../domain/tri.ts';
import { find } from './dom.ts';

/** A filter's box, its name in words, and where its figures stand. */
export interface Option {
  readonly facette: Facette;
  readonly valeur: string;
  readonly label: string;
  readonly legende: string;
  readonly input: HTMLInputElement;
  readonly chiffres: Element;
}

export interface Formulaire {
  readonly q: HTMLInputElement;
  readonly options: readonly Option[];
  readonly byFacette: Readonly<Record<Facette, readonly Option[]>>;
  readonly connues: ValeursConnues;
  /** The state that the controls show; `previous` says which order is a choice and which is the default. */
  read(previous: Etat): Etat;
  write(etat: Etat): void;
  /** Shows the order of a state, which a search changes by itself. */
  showTri(etat: Etat): void;
}

/** The boxes of a filter. */
export function readOptions(host: Element, facette: Facette): Option[] {
  return [...host.querySelectorAll<HTMLInputElement>(`input[name="${facette}"]`)].map((input) => {
    const row = input.parentElement ?? host;
    const label = find(row, 'span').textContent.trim();
    // The page leaves out a value that its name gives.
    if (!input.hasAttribute('value')) input.value = slugify(label);
    const legende = find(input.closest('fieldset') ?? host, 'legend').textContent.trim();
    return { facette, valeur: input.value, label, legende, input, chiffres: find(row, 'small') };
  });
}

/** The controls of the catalogue. */
export function readFormulaire(host: Element): Formulaire {
  const form = find<HTMLFormElement>(host, 'form');
  const q = find<HTMLInputElement>(form, '[name="q"]');
  const tri = find<HTMLSelectElement>(form, '[name="tri"]');
  const pertinence = find<HTMLOptionElement>(tri, '[value="pertinence"]');
  const vues = form.elements.namedItem('vue') as RadioNodeList;
  const byFacette = mapFacettes((facette) => readOptions(form, facette));
  const options = FACETTES.flatMap((facette) => byFacette[facette]);
  const showTri = (etat: Etat): void => {
    const shown = shownTri(etat);
    pertinence.hidden = etat.q === '';
    // Written again, the same order would still cost a layout.
    if (tri.value !== shown) tri.value = shown;
  };
  return {
    q,
    options,
    byFacette,
    connues: mapFacettes((facette) => new Set(byFacette[facette].map(({ valeur }) => valeur))),
    read(previous) {
      const data = new FormData(form);
      const requete = cleanRequete(q.value);
      const chosen = tri.value === shownTri(previous) ? previous.tri : TRIS.find((known) => known === tri.value);
      return {
        q: requete,
        selection: mapFacettes((facette) => data.getAll(facette).map(String)),
        tri: chooseTri(chosen, requete),
        vue: VUES.find((known) => known === vues.value) ?? 'cartes',
      };
    },
    write(etat) {
      if (cleanRequete(q.value) !== etat.q) q.value = etat.q;
      for (const { facette, valeur, input } of options) input.checked = etat.selection[facette].includes(valeur);
      vues.value = etat.vue;
      showTri(etat);
    },
    showTri,
  };
}
