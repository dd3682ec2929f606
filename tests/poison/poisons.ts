/** Texts that must do nothing but be read, each under the name that a failure will print. */
import poisons from '../fixtures/poisons.json' with { type: 'json' };

export interface Poison {
  readonly nom: string;
  /** As the annex prints it. */
  readonly texte: string;
  /** As it is read, where that is something else: what prints nothing is dropped, letters are composed. */
  readonly lu?: string;
  /** Also a label of the closed lists. Left out: what a list would confuse with another label, or a person may not write. */
  readonly liste?: true;
}

/** The last three share one titre. */
export const POISONS = poisons as readonly Poison[];

/** What the site must show of a poison. */
export const read = ({ texte, lu = texte }: Poison): string => lu;
