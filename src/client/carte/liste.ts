/** The table beside the map: what it shows, and how it and the map answer each other. */
import { tallyItems } from '../../domain/facets.ts';
import { formatEuros, formatNombre } from '../../domain/euros.ts';
import { find, makeButton, setText } from '../catalogue/dom.ts';
import type { CommuneCarte, LotCarte } from './communes.ts';
import { listenHover } from './survol.ts';

export interface Gestes {
  /** The pointer or the focus is on a commune, or on none. */
  hover(code: string | undefined): void;
  /** Asks for a commune on the map. */
  locate(code: string): void;
}

export interface Liste {
  render(lots: readonly LotCarte[]): void;
  /** Marks the commune that the pointer is on. */
  hover(code: string | undefined): void;
  /** Marks the commune whose panel is open, and brings it in sight where the list stands beside the map. */
  choose(code: string | undefined): void;
}

export function createListe(host: Element, communes: readonly CommuneCarte[], gestes: Gestes): Liste {
  const vide = find(host, '.carte-vide');
  const table = find(host, '.carte-table');
  const total = find(table, 'tfoot');
  const beside = matchMedia('(width >= 62rem)');
  for (const { code, nom, position, corps } of communes) {
    listenHover(corps, code, gestes);
    if (position)
      find(corps, 'th').append(
        makeLocator(nom, () => {
          gestes.locate(code);
        }),
      );
  }

  const corpsOf = new Map(communes.map(({ code, corps }) => [code, corps]));
  const marked: Record<string, string | undefined> = {};
  const mark = (name: string, code: string | undefined): void => {
    corpsOf.get(marked[name] ?? '')?.classList.remove(name);
    corpsOf.get(code ?? '')?.classList.add(name);
    marked[name] = code;
  };

  return {
    render(lots) {
      const byCode = new Map(lots.map((lot) => [lot.code, lot]));
      for (const { code, corps, lignes } of communes) {
        const lot = byCode.get(code);
        corps.hidden = !lot;
        const kept = new Set(lot?.lignes);
        for (const ligne of lignes) ligne.item.hidden = !kept.has(ligne);
        writeSums(corps, lot ?? { nombre: 0, montant: 0 });
      }
      writeSums(total, tallyItems(lots.flatMap(({ lignes }) => lignes)));
      vide.hidden = lots.length > 0;
      table.hidden = lots.length === 0;
    },
    hover(code) {
      mark('survol', code);
    },
    choose(code) {
      mark('choisie', code);
      if (beside.matches) corpsOf.get(code ?? '')?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function writeSums(root: Element, { nombre, montant }: { nombre: number; montant: number }): void {
  setText(find(root, '[data-role="nombre"]'), formatNombre(nombre));
  setText(find(root, '[data-role="montant"]'), formatEuros(montant));
}

function makeLocator(nom: string, onClick: () => void): HTMLButtonElement {
  const button = makeButton('Situer', 'carte-situer sans-impression', onClick);
  button.ariaLabel = `Situer ${nom} sur la carte`;
  return button;
}
