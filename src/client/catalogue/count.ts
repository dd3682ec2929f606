/** The one line that says what the list holds: seen at once, read aloud after a pause, as one sentence. */
import { formatEuros } from '../../domain/text/euros.ts';
import type { Tally } from '../../domain/selection/facets.ts';
import { countNoun } from '../../domain/text/typography.ts';
import { createAnnouncer } from '../shared/announcer.ts';
import { find, setText } from '../shared/dom.ts';

/** `total` is what the whole list holds. */
export function createCount(host: Element, total: Tally) {
  const shown = find(host, '.catalogue-compte span');
  const rest = find(host, '.catalogue-compte small');
  const announce = createAnnouncer(find(host, '.catalogue-barre [role="status"]'));
  return {
    /** Shows count and sum of the selection beside those of the whole, the first part alone when the list is whole, and has it read aloud. */
    show({ nombre, montant }: Tally): void {
      const sentence = `${countNoun(nombre, 'initiative')} · ${formatEuros(montant)}`;
      const of =
        nombre === total.nombre ? '' : ` sur ${countNoun(total.nombre, 'initiative')} et ${formatEuros(total.montant)}`;
      setText(shown, sentence);
      setText(rest, of);
      announce(sentence + of);
    },
    /** Has a sentence read aloud that is shown elsewhere. */
    announce,
  };
}
