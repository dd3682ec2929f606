/** Known addresses near one that leads nowhere: a slip of the keyboard, a lost piece, another year, a name gone by. */
import { editDistance } from './nearest.ts';
import { slugify } from './slug.ts';

/** Path of a page from the root of the server, and its title. */
export type Adresse = readonly [chemin: string, titre: string];

/** Share of the last piece that may differ, and how much of the path before it counts beside. */
const TOLERANCE = 0.34;
const POIDS_DU_DEBUT = 0.25;
/** Beyond the best, how far another address still deserves to be shown. */
const ECART = 0.15;

/**
 * The nearest known addresses, the best first. When nothing is near, the page of the section that the address
 * names, if there is one.
 *
 * @param chemin as the browser gives it: encoded, with or without base path and final slash
 * @param base the base path, with both slashes
 */
export function nearestAdresses(
  chemin: string,
  adresses: readonly Adresse[],
  base: string,
  combien = 3,
): readonly Adresse[] {
  const asked = splitChemin(chemin, base);
  if (asked.length === 0) return [];
  const found = adresses
    .map((adresse) => ({ adresse, ecart: compare(asked, splitChemin(adresse[0], base)) }))
    .filter(({ ecart }) => ecart < Infinity)
    // Of two that are as near, the shorter address is the more general page.
    .sort((a, b) => a.ecart - b.ecart || a.adresse[0].length - b.adresse[0].length);
  const best = found[0]?.ecart ?? Infinity;
  const near = found.filter(({ ecart }) => ecart <= best + ECART).slice(0, combien);
  return near.length > 0 ? near.map(({ adresse }) => adresse) : sectionOf(asked, adresses, base);
}

/** The words of an address that are worth searching: those of its last piece. Empty when it has no letters, as a year. */
export function wordsOfChemin(chemin: string, base: string): string {
  const last = splitChemin(chemin, base).at(-1) ?? '';
  return /[a-z]{3}/.test(last) ? last.replaceAll('-', ' ').slice(0, 60).trim() : '';
}

/** Pieces of a path as slugs, base path, `index.html` and empty ones left out. */
function splitChemin(chemin: string, base: string): string[] {
  const inside = chemin.startsWith(base) ? chemin.slice(base.length) : chemin;
  return decode(inside)
    .split(/[/\\]/)
    .map((morceau) => slugify(morceau.replace(/(?:^index)?\.(?:html?|php|aspx?)$/i, '')))
    .filter((morceau) => morceau !== '');
}

/** What is wrongly encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** 0 for the same address, more for one that is further, Infinity for one that has nothing to do with it. */
function compare(asked: readonly string[], known: readonly string[]): number {
  const [last = '', knownLast = ''] = [asked.at(-1), known.at(-1)];
  if (knownLast === '') return Infinity;
  const ecart = Math.min(gap(last, knownLast), wordGap(last, knownLast));
  if (ecart > TOLERANCE) return Infinity;
  return ecart + POIDS_DU_DEBUT * gap(asked.slice(0, -1).join('/'), known.slice(0, -1).join('/'));
}

/** Share of the longer text that must be edited: 0 to 1. */
function gap(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  // Comparing costs the product of the lengths, and anybody can make an address long.
  if (Math.abs(a.length - b.length) > longest * 0.9) return 1;
  return editDistance(a, b) / longest;
}

/** The same for words, in any order: an address cut short, or a word more. */
function wordGap(a: string, b: string): number {
  const [asked, known] = [wordsOf(a), wordsOf(b)];
  const [fewer, others] = asked.size <= known.size ? [asked, known] : [known, asked];
  const common = [...fewer].filter((word) => others.has(word));
  if (common.length === 0) return 1;
  // One word alone proves little, and nothing when it is short.
  if (fewer.size === 1) return common.some((word) => word.length > 4) ? 0.3 : 1;
  // Half of what is lacking: the words that are there are there whole.
  return (1 - common.length / fewer.size) / 2 + 0.1;
}

function wordsOf(slug: string): Set<string> {
  return new Set(slug.split('-').filter((word) => word.length > 2));
}

function sectionOf([first = '']: readonly string[], adresses: readonly Adresse[], base: string): readonly Adresse[] {
  const sections = adresses.filter(([chemin]) => splitChemin(chemin, base).length === 1);
  const near = sections
    .map((adresse) => ({ adresse, ecart: gap(first, splitChemin(adresse[0], base)[0] ?? '') }))
    .sort((a, b) => a.ecart - b.ecart)[0];
  return near && near.ecart <= TOLERANCE ? [near.adresse] : [];
}
