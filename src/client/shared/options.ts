/** The boxes of the filters, and their figures: what the list would hold with each one alone in its facet. */
import type { AddressState } from '../../domain/selection/state.ts';
import { formatEuros, formatNombre } from '../../domain/text/euros.ts';
import { FACETS, mapFacets, type Facet, type Selection, type tallyOptions } from '../../domain/selection/facets.ts';
import { slugify } from '../../domain/text/slug.ts';
import { find, setText } from './dom.ts';

/** A filter's box, its name in words, and where its figures stand. */
export interface Option {
  readonly facette: Facet;
  readonly slug: string;
  readonly label: string;
  readonly legende: string;
  readonly input: HTMLInputElement;
  readonly figures: Element;
}

export type Options = ReturnType<typeof readOptions>;

/** The boxes inside `host`. */
export function readOptions(host: Element) {
  const byFacette = mapFacets((facette) =>
    [...host.querySelectorAll<HTMLInputElement>(`input[name="${facette}"]`)].map((input) => readOption(input, facette)),
  );
  const all = FACETS.flatMap((facette) => byFacette[facette]);
  return {
    all,
    /** The values that exist, by facet. */
    known: mapFacets((facette) => new Set(byFacette[facette].map(({ slug }) => slug))),
    /** The values that are ticked. */
    read: (): Selection =>
      mapFacets((facette) => byFacette[facette].filter(({ input }) => input.checked).map(({ slug }) => slug)),
    /** Ticks the values of a state. */
    write({ selection }: AddressState): void {
      for (const { facette, slug, input } of all) input.checked = selection[facette].includes(slug);
    },
    /** Writes count and sum beside each filter; one that would find nothing is greyed, unless it is ticked. */
    render(tallies: ReturnType<typeof tallyOptions>): void {
      for (const { facette, slug, input, figures } of all) {
        const tally = tallies[facette].get(slug);
        setText(figures, tally ? `${formatNombre(tally.nombre)} · ${formatEuros(tally.montant)}` : '0');
        input.disabled = !tally && !input.checked;
      }
    },
  };
}

function readOption(input: HTMLInputElement, facette: Facet): Option {
  const row = input.parentElement ?? input;
  const label = find(row, 'span').textContent.trim();
  // The page leaves out a value that its name gives.
  if (!input.hasAttribute('value')) input.value = slugify(label);
  const legende = find(input.closest('fieldset') ?? row, 'legend').textContent.trim();
  return { facette, slug: input.value, label, legende, input, figures: find(row, 'small') };
}
