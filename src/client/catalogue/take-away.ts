/** What a visitor takes away of a selection: in one file, that comes with the first of these gestures. */
import { find, make, setText } from '../shared/dom.ts';
import { bibtexSelection, citeSelection, describeSelection } from '../../domain/selection/citation.ts';
import type { AddressState } from '../../domain/selection/state.ts';
import { FACETS, type Tally } from '../../domain/selection/facets.ts';
import { territoireUrl, themeUrl } from '../../site/routes.ts';
import type { Option } from '../shared/options.ts';
import { serializeCsv, serializeExcelCsv } from '../../domain/text/csv.ts';
import { toRows } from '../../domain/selection/selection-csv.ts';
import type { Card } from './cards.ts';

/** Copies an address, and says so on the button and aloud. */
export async function copyLink(button: Element, adresse: string, announce: (said: string) => void): Promise<void> {
  const label = button.textContent;
  const said = await navigator.clipboard.writeText(adresse).then(
    () => 'Lien copié',
    () => 'Copie refusée\u00A0: copiez l’adresse affichée par le navigateur',
  );
  setText(button, said);
  announce(said);
  setTimeout(setText, 3000, button, label);
}

/**
 * Copies a citation of what `state` shows and says so, or hands it to the system's sheet or an e-mail: `format` is
 * `bibtex`, `partager` (an e-mail where there is no sheet) or `courriel`. `requete` is its search in quotation marks, `''` without one;
 * `adresse` shows it again; `cards` are those of the whole list.
 */
export async function quoteSelection(
  host: HTMLElement,
  state: AddressState,
  { requete, adresse, cards }: { requete: string; adresse: string; cards: readonly Card[] },
  options: readonly Option[],
  decompte: Tally,
  format: string | undefined,
): Promise<void> {
  const zone = find(host, '.citer-selection');
  const { annee, titre = '', financeur = '', source = '', intitule = '', objet = '' } = zone.dataset;
  const facettes = FACETS.map((facette) => {
    const chosen = options.filter((one) => one.facette === facette && state.selection[facette].includes(one.slug));
    const nameOf = ({ slug, label }: Option): string =>
      cards.find((card) => facette === 'territoire' && card.facettes.territoire.includes(slug))?.dans ?? label;
    return [facette, chosen.map(nameOf)] as const;
  });
  const text = (format === 'bibtex' ? bibtexSelection : citeSelection)({
    edition: { annee: Number(annee), titre, financeur, source, intitule },
    libelle: describeSelection(requete, facettes),
    ...decompte,
    adresse,
  });
  const whole = `${objet}\r\n\r\n${text}`;
  if (format === 'partager' && 'share' in navigator) {
    // Closing the sheet is no failure.
    await navigator.share({ text: whole, ...pictured(state) }).catch(() => undefined);
    return;
  }
  if (format === 'partager' || format === 'courriel') {
    location.href = `mailto:?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(whole)}`;
    return;
  }
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  // What was copied is shown; what could not be is there to be selected.
  find(zone, '[role="status"]').textContent = done ? `Copié\u00A0: ${text}` : text;
}

/** The page of the one territoire or theme asked for: its address brings its own picture, which no address of a list has. */
function pictured({ q, selection }: AddressState): ShareData {
  const [one, ...more] = FACETS.flatMap((facette) => selection[facette].map((slug) => ({ facette, slug })));
  const urlOf = { territoire: territoireUrl, theme: themeUrl }[String(one?.facette)];
  return one && urlOf && q === '' && more.length === 0 ? { url: new URL(urlOf(one), location.href).href } : {};
}

/** Saves the initiatives, in the order shown, in the form of the published files: for a spreadsheet in French, or for a program. */
export function downloadCsv(cards: readonly Card[], annee: number, forExcel: boolean): void {
  const rows = toRows(cards.map((card) => ({ ...card.textes, ...card, annee, adresse: card.href })));
  const link = make('a');
  link.href = URL.createObjectURL(
    new Blob([forExcel ? serializeExcelCsv(rows) : serializeCsv(rows)], { type: 'text/csv;charset=utf-8' }),
  );
  link.download = `initiatives-${annee}-selection${forExcel ? '-excel' : ''}.csv`;
  link.click();
  // The download has to have read it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
