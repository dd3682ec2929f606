/** Sentences read aloud after a pause, the last one alone. */
import { setText } from './dom.ts';

// Long enough for the next key of somebody who types, short enough to follow a click.
const PAUSE = 600;

/** Has a sentence read aloud by `status`. */
export function createAnnouncer(status: Element): (sentence: string) => void {
  let timer = 0;
  return (sentence) => {
    clearTimeout(timer);
    timer = window.setTimeout(setText, PAUSE, status, sentence);
  };
}
