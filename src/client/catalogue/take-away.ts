/** What a visitor takes away of a selection: in one file, that comes with the first of these gestures. */
import { setText } from '../shared/dom.ts';

export { quoteSelection } from './citation.ts';
export { downloadCsv } from './download.ts';

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
