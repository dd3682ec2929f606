/** The figures of the filters: what the list would hold with each one alone in its facet. */
import { formatEuros, formatNombre } from '../../domain/euros.ts';
import type { tallyOptions } from '../../domain/facets.ts';
import { setText } from './dom.ts';
import type { Option } from './formulaire.ts';

/** Writes count and sum beside each filter; one that would find nothing is greyed, unless it is ticked. */
export function renderOptions(options: readonly Option[], tallies: ReturnType<typeof tallyOptions>): void {
  for (const { facette, valeur, input, chiffres } of options) {
    const tally = tallies[facette].get(valeur);
    setText(chiffres, tally ? `${formatNombre(tally.nombre)} · ${formatEuros(tally.montant)}` : '0');
    input.disabled = !tally && !input.checked;
  }
}
