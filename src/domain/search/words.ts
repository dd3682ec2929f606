/**
 * French text as words to compare: the one normalisation, for the index and for the query. Each word
 * keeps its place in the original text, so that what matched can be shown where it was printed.
 */
import { foldText } from '../text/fold.ts';

/** A word of a text. `debut` and `fin` count UTF-16 units of that text, `fin` excluded. */
export interface Word {
  /** Folded, as written: `"jardins"`. */
  readonly forme: string;
  /** Folded and lightly stemmed: `"jardin"`. */
  readonly racine: string;
  readonly debut: number;
  readonly fin: number;
  /** Made of the words around a hyphen, an apostrophe or a digit (« Re-Trouvailles » → `retrouvailles`): for the index only. */
  readonly compose: boolean;
}

// « 25 000 » is one word, and so is « 25 0 » while it is being typed; a letter and a digit side by side are two words.
const WORD =
  /(?<!\p{N})\d{1,3}(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f](?:\d{3}(?!\p{N})|\d{1,2}$)|\p{N}+|[\p{L}\p{M}]+|\p{Extended_Pictographic}/gu;
const JOINT = /^[-'’‘ʼ.]?$/;
const APOSTROPHE = /['’‘ʼ]/;
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)$/;
const STOP_WORDS = new Set(
  'a au aux ce ces cette de des du elle en et il la le les leur leurs ma mes mon ne nous on ou par pour que qui sa se ses son sont sur ta un une vos votre vous est'.split(
    ' ',
  ),
);

/** A folded word without its light endings (plural, -eaux, -aux, final e). Words under four letters are left alone. */
export function stem(forme: string): string {
  if (forme.length < 4) return forme;
  return forme.replace(/eaux$/, 'eau').replace(/aux$/, 'al').replace(/[sx]$/, '').replace(/ee?$/, '');
}

function toMot(written: string, debut: number, compose = false): Word | undefined {
  const folded = foldText(written).replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, '');
  const forme = folded.replace(/^st(e?)$/, 'saint$1');
  return forme === '' ? undefined : { forme, racine: stem(forme), debut, fin: debut + written.length, compose };
}

/** The words of a text worth searching, in order: elided articles and stop words are left out, compounds come after their parts. */
export function listWords(text: string): Word[] {
  const mots: Word[] = [];
  let chain: Word[] = [];
  const closeChain = (): void => {
    const [first] = chain;
    const last = chain.at(-1);
    const whole =
      first && last && first !== last ? toMot(text.slice(first.debut, last.fin), first.debut, true) : undefined;
    if (whole) mots.push(whole);
    chain = [];
  };
  for (const match of text.matchAll(WORD)) {
    const mot = toMot(match[0], match.index);
    if (!mot) continue;
    const previous = chain.at(-1);
    if (!previous || !JOINT.test(text.slice(previous.fin, mot.debut))) closeChain();
    if (ELIDED.test(mot.forme) && APOSTROPHE.test(text.charAt(mot.fin))) continue;
    chain.push(mot);
    if (!STOP_WORDS.has(mot.forme)) mots.push(mot);
  }
  closeChain();
  return mots;
}
