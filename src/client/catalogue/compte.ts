/** The one line that says what the list holds: seen at once, read aloud after a pause, as one sentence. */
import { formatEuros, formatNombre } from '../../domain/euros.ts';
import type { Decompte } from '../../domain/facets.ts';
import { countNoun } from '../../domain/typography.ts';
import { find, setText } from './dom.ts';

// Long enough for the next key of somebody who types, short enough to follow a click.
const PAUSE = 600;

export interface Compte {
  /** Shows « 12 initiatives · 143 000 € (sur … · … €) », without the bracket when the list is whole, and has it read aloud. */
  show(decompte: Decompte): void;
  /** Has a sentence read aloud that is shown elsewhere. */
  announce(sentence: string): void;
}

/** `total` is what the whole list holds. */
export function createCompte(host: Element, total: Decompte): Compte {
  const nombre = find(host, '.catalogue-compte span');
  const reste = find(host, '.catalogue-compte small');
  const status = find(host, '.catalogue-barre [role="status"]');
  let timer = 0;
  const announce = (sentence: string): void => {
    clearTimeout(timer);
    timer = window.setTimeout(setText, PAUSE, status, sentence);
  };
  const describe = (decompte: Decompte): string =>
    `${countNoun(decompte.nombre, 'initiative')} · ${formatEuros(decompte.montant)}`;
  return {
    show(decompte) {
      const whole = decompte.nombre === total.nombre;
      const sur = whole ? '' : ` (sur ${formatNombre(total.nombre)} · ${formatEuros(total.montant)})`;
      setText(nombre, describe(decompte));
      setText(reste, sur);
      announce(describe(decompte) + sur);
    },
    announce,
  };
}
