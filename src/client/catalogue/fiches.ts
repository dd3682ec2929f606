/** The initiatives, read from the cards of the page. */
import { mapFacettes, type Filtrable } from '../../domain/facets.ts';
import { CHAMPS_CHERCHES, type ChampCherche, type TextesCherches } from '../../domain/search-index.ts';
import type { Triable } from '../../domain/tri.ts';
import { find } from './dom.ts';
import type { Formulaire } from './formulaire.ts';

/** A text node, its text without the white space of the markup, and where the node begins in the text of its field. */
export interface Morceau {
  readonly noeud: Text;
  readonly texte: string;
  readonly debut: number;
}

/** Where a field is printed; a field of several values (themes) is several nodes of one text. */
export type Impressions = ReadonlyMap<ChampCherche, readonly Morceau[]>;

export interface Fiche extends Filtrable, Triable {
  readonly item: HTMLLIElement;
  readonly href: string;
  readonly codeInsee: string;
  readonly textes: TextesCherches;
  readonly impressions: Impressions;
}

const SEPARATEUR = ' / ';

/** Where the fields of `root` are printed, with the text they make together. */
export function readImpressions(root: ParentNode): { impressions: Impressions; textes: TextesCherches } {
  const impressions = new Map<ChampCherche, Morceau[]>();
  const textes = {} as Record<ChampCherche, string>;
  for (const champ of CHAMPS_CHERCHES) {
    const morceaux: Morceau[] = [];
    let texte = '';
    const element = root.querySelector(`[data-champ="${champ}"]`);
    const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker?.nextNode()) {
      const noeud = walker.currentNode as Text;
      const own = noeud.data.trim();
      if (own === '') continue;
      if (texte !== '') texte += SEPARATEUR;
      morceaux.push({ noeud, texte: own, debut: texte.length - noeud.data.indexOf(own) });
      texte += own;
    }
    impressions.set(champ, morceaux);
    textes[champ] = texte;
  }
  return { impressions, textes };
}

/**
 * Every card of the list, in annex order. A card prints the names of what the filters offer: its values are
 * read by these names, and nothing is written twice in the page.
 */
export function readFiches(liste: Element, { byFacette }: Formulaire): Fiche[] {
  const named = mapFacettes((facette) => new Map(byFacette[facette].map((option) => [option.label, option])));
  return [...liste.querySelectorAll<HTMLLIElement>(':scope > li')].map((item, i) => {
    const { impressions, textes } = readImpressions(item);
    const themes = impressions.get('themes')?.map(({ texte }) => texte) ?? [];
    const chosen = mapFacettes((facette) =>
      (facette === 'theme' ? themes : [textes[facette]]).map((label) => {
        const option = named[facette].get(label);
        if (!option) throw new Error(`aucun filtre ${label}`);
        return option;
      }),
    );
    const facettes = mapFacettes((facette) => chosen[facette].map(({ valeur }) => valeur));
    return {
      item,
      numero: i + 1,
      href: find<HTMLAnchorElement>(item, 'a').href,
      codeInsee: chosen.commune[0]?.input.dataset['insee'] ?? '',
      titre: textes.titre,
      commune: textes.commune,
      montant: Number(facettes.montant[0]),
      facettes,
      // The sign is printed, the word is what people type.
      textes: { ...textes, montant: `${textes.montant} euros` },
      impressions,
    };
  });
}
