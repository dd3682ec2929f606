/** What can be framed, read from the lists of the page. */
import type { Hauteurs } from '../../domain/integration.ts';
import { pageUrl } from '../../site/routes.ts';

/** A page under `/embed/`. */
export interface Vue {
  /** Its address under `/embed/`, without the last slash: what `?quoi=` holds. */
  readonly nom: string;
  /** Its path on the server. */
  readonly chemin: string;
  /** Name of its edition. */
  readonly label: string;
  readonly titre: string;
  readonly hauteurs: Hauteurs;
}

/** What is shown: an initiative, a territoire, the map; the views of its editions, the latest first. */
export interface Sujet {
  readonly label: string;
  /** Name of the group it is listed in; empty for none. */
  readonly groupe: string;
  readonly vues: readonly [Vue, ...Vue[]];
}

export interface Nature {
  readonly nom: string;
  /** What the choice among its subjects is called. */
  readonly label: string;
  readonly sujets: readonly Sujet[];
}

/** What is chosen. */
export interface Choix {
  readonly nature: Nature;
  readonly sujet: Sujet;
  readonly vue: Vue;
}

/** The kinds of views, in the order of the page. */
export function readNatures(root: ParentNode): Nature[] {
  return [...root.querySelectorAll<HTMLElement>('[data-nature]')].map((section) => ({
    nom: section.dataset['nature'] ?? '',
    label: section.dataset['label'] ?? '',
    sujets: [...section.querySelectorAll('li')].flatMap(readSujet),
  }));
}

/** The view that an address asks for, if the page has it. */
export function findVue(natures: readonly Nature[], nom: string): Choix | undefined {
  for (const nature of natures) {
    for (const sujet of nature.sujets) {
      const vue = sujet.vues.find((one) => one.nom === nom);
      if (vue) return { nature, sujet, vue };
    }
  }
  return undefined;
}

/** The element that `selector` names in `root`: page and island are written together, so that its absence is a fault. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`absent de la page : ${selector}`);
  return element;
}

function readSujet(item: HTMLElement): Sujet[] {
  const label = item.dataset['label'] ?? item.querySelector('a')?.textContent.trim() ?? '';
  const groupe = item.closest<HTMLElement>('[data-groupe]')?.dataset['groupe'] ?? '';
  const [vue, ...vues] = [...item.querySelectorAll('a')].map(readVue);
  return vue ? [{ label, groupe, vues: [vue, ...vues] }] : [];
}

function readVue(link: HTMLAnchorElement): Vue {
  const label = link.textContent.trim();
  const [large = 0, moyenne = 0, etroite = 0] = (link.dataset['hauteurs'] ?? '').split(' ').map(Number);
  return {
    nom: decodeURI(link.pathname).slice(pageUrl('embed').length).replace(/\/$/, ''),
    chemin: link.pathname,
    label,
    titre: link.dataset['titre'] ?? label,
    hauteurs: [large, moyenne, etroite],
  };
}
