/** The words of an address: the catalogue's own search, over the texts of the catalogue's page, fetched when a word is asked for. */
import { readImpressions } from '../catalogue/fiches.ts';
import { createMoteur } from '../catalogue/moteur.ts';

/** Paths of the pages of the initiatives that hold the words; undefined when there is nothing to look for. */
export type Recherche = (requete: string) => ReadonlySet<string> | undefined;

/** Reads the catalogue at `url`. Rejects when it cannot be had. */
export async function loadRecherche(url: string): Promise<Recherche> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} : ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const cards = [...page.querySelectorAll('.catalogue-liste > li')];
  const chemins = cards.map((card) => card.querySelector('a')?.getAttribute('href') ?? '');
  const textes = cards.map((card) => readImpressions(card).textes);
  // As in the catalogue: the sign is printed, the word is what people type.
  const moteur = createMoteur(textes.map((texte) => ({ ...texte, montant: `${texte.montant} euros` })));
  return (requete) => {
    const { termes, resultats } = moteur.search(requete);
    return termes.length === 0 ? undefined : new Set(resultats.map(({ indice }) => chemins[indice] ?? ''));
  };
}
