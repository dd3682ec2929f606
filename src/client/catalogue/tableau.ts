/** The same selection as a table; a row is made the first time its initiative is shown in it. */
import { formatEuros } from '../../domain/euros.ts';
import { chooseTri, ETAT_INITIAL, shownTri, type Etat } from '../../domain/etat.ts';
import type { Decompte } from '../../domain/facets.ts';
import type { Tri } from '../../domain/tri.ts';
import { find, setText } from './dom.ts';
import { readImpressions, type Fiche, type Impressions } from './fiches.ts';
import { setChildren, writeOu } from './liste.ts';
import type { Vue } from './vue.ts';

/** A column's two orders: the first one asked for, and its reverse. */
const ORDRES: Readonly<Record<string, readonly [Tri, Tri]>> = {
  titre: ['titre', 'titre-inverse'],
  commune: ['commune', 'commune-inverse'],
  montant: ['montant', 'montant-croissant'],
};
const DESCENDANTS: readonly Tri[] = ['titre-inverse', 'commune-inverse', 'montant'];

export interface Tableau {
  render(fiches: readonly Fiche[], vue: Vue<Fiche>, decompte: Decompte): void;
  /** Says by which column a state is ordered. */
  showOrder(etat: Etat): void;
  /** Where the fields of an initiative are printed in its row. */
  readonly impressions: (fiche: Fiche) => Impressions | undefined;
}

interface Ligne {
  readonly row: HTMLTableRowElement;
  readonly impressions: Impressions;
}

const readOrdres = ({ dataset }: HTMLElement): readonly Tri[] => ORDRES[dataset['tri'] ?? ''] ?? [];

/** `choose` goes to the state that a header asks for. */
export function createTableau(host: Element, choose: (etat: Etat) => void): Tableau {
  const tableau = find(host, '.catalogue-tableau');
  const corps = find(tableau, 'tbody');
  const total = find(tableau, '[data-role="total"]');
  const modele = find<HTMLTemplateElement>(tableau, 'template');
  const headers = [...tableau.querySelectorAll<HTMLElement>('th[data-tri]')];
  const lignes = new Map<Fiche, Ligne>();
  let shown = ETAT_INITIAL;

  for (const header of headers) {
    header.querySelector('button')?.addEventListener('click', () => {
      const [premier, second] = readOrdres(header);
      choose({ ...shown, tri: chooseTri(shownTri(shown) === premier ? second : premier, shown.q) });
    });
  }

  function makeLigne(fiche: Fiche): Ligne {
    const row = find<HTMLTableRowElement>(modele.content.cloneNode(true) as DocumentFragment, 'tr');
    const texts = { ...fiche.textes, montant: formatEuros(fiche.montant) };
    for (const cell of row.querySelectorAll<HTMLElement>('[data-champ]')) {
      cell.textContent = texts[cell.dataset['champ'] as keyof typeof texts];
    }
    find<HTMLAnchorElement>(row, 'a').href = fiche.href;
    const ligne = { row, impressions: readImpressions(row).impressions };
    lignes.set(fiche, ligne);
    return ligne;
  }

  return {
    showOrder(etat) {
      shown = etat;
      const current = shownTri(etat);
      for (const header of headers) {
        const sens = DESCENDANTS.includes(current) ? 'descending' : 'ascending';
        header.ariaSort = readOrdres(header).includes(current) ? sens : null;
      }
    },
    render(fiches, { champs, visibles }, { montant }) {
      setText(total, formatEuros(montant));
      const rows = fiches.map((fiche) => {
        const { row } = lignes.get(fiche) ?? makeLigne(fiche);
        writeOu(row, champs.get(fiche));
        return row;
      });
      setChildren(corps, rows, fiches.length < visibles.length);
    },
    impressions: (fiche) => lignes.get(fiche)?.impressions,
  };
}
