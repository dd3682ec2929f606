/** Frames for other people's pages: their code, and how high they must be to show all. Lengths in CSS pixels. */
import type { InitiativeVue } from './model.ts';

/** Widths that a frame is offered in, the narrowest last; `undefined` is the whole width of the place it is put in. */
export const LARGEURS = [undefined, 480, 280] as const;
export type Largeur = (typeof LARGEURS)[number];

/** One height for each of `LARGEURS`. A frame as wide as its place may be on a phone: it is as high as the narrowest. */
export type Hauteurs = readonly [number, number, number];

export interface Cadre {
  /** Absolute address of the page framed. */
  readonly adresse: string;
  /** What it shows, for whoever does not see it. */
  readonly titre: string;
  readonly largeur: Largeur;
  readonly hauteur: number;
}

/** The `<iframe>` to paste: it waits to be near the window, and tells the site nothing of the page that holds it. */
export function frameCode({ adresse, titre, largeur, hauteur }: Cadre): string {
  // HTML knows a width in pixels only: the whole place is a style.
  const [width, style] = largeur === undefined ? ['', 'width'] : [` width="${largeur}"`, 'max-width'];
  return `<iframe src="${escapeAttribute(adresse)}" title="${escapeAttribute(titre)}"${width} height="${hauteur}" loading="lazy" referrerpolicy="no-referrer" style="border:0;${style}:100%"></iframe>`;
}

/** Heights of the card of an initiative, from what the styles make of its texts. */
export function hauteursInitiative(initiative: InitiativeVue): Hauteurs {
  const { titre, structure, commune, territoire, themes, resume, categorie } = initiative;
  return heightsOf((largeur) => {
    const narrow = largeur < 400;
    const place = largeur - (narrow ? 40 : 48);
    return (
      (narrow ? 265 : 220) +
      countLines(`${commune.nom} · ${territoire.label}`, place / 14) * 20 +
      countLines(titre, place / (narrow ? 23 : 28.5)) * (narrow ? 23.4 : 29.2) +
      countLines(structure.label, place / (narrow ? 15.3 : 16.5)) * (narrow ? 21.4 : 23.1) +
      countLines(resume, place / (narrow ? 15 : 16.5)) * (narrow ? 22.5 : 24.7) +
      countLines(categorie.label, place / 14) * 20 +
      countLines(themes.map(({ label }) => label).join(', '), place / 14) * 20
    );
  });
}

/** Heights of the list of some initiatives, from what the styles make of their texts. */
export function hauteursListe(initiatives: readonly InitiativeVue[]): Hauteurs {
  return heightsOf((largeur) => {
    const narrow = largeur < 400;
    const place = largeur - (narrow ? 34 : 41);
    const rows = initiatives.map(
      ({ titre, structure, commune }) =>
        17 +
        Math.max(24, countLines(titre, (place - MONTANT) / (narrow ? 16.7 : 18)) * (narrow ? 19.1 : 20.6)) +
        countLines(`${structure.label}, ${commune.nom}`, place / 14) * 20,
    );
    return (narrow ? 240 : 190) + rows.reduce((sum, row) => sum + row, 0);
  });
}

/** Heights of the map, which fits itself into its frame. */
export const HAUTEURS_CARTE: Hauteurs = [620, 640, 520];

/** What an amount and the gap before it take beside a title. */
const MONTANT = 80;
const ROUND = 10;

function heightsOf(heightAt: (largeur: number) => number): Hauteurs {
  const [moyenne, etroite] = [480, 280].map((largeur) => Math.ceil(heightAt(largeur) / ROUND) * ROUND) as [
    number,
    number,
  ];
  return [etroite, moyenne, etroite];
}

/** Lines that a text takes in `max` times the size of its letters. */
function countLines(text: string, max: number): number {
  let [lines, filled] = [1, 0];
  // A line may break after a hyphen.
  for (const word of text.split(/(?<=[\s-])/)) {
    const width = measure(word.trimEnd());
    if (filled > 0 && filled + width > max) [lines, filled] = [lines + 1, 0];
    // A word that no line can hold is cut.
    lines += Math.max(0, Math.ceil(width / max) - 1);
    filled += width + (/\s$/.test(word) ? ESPACE : 0);
  }
  return lines;
}

/** Widths of the letters of the text face at its boldest, in their size, measured. */
const ESPACE = 0.3;
const CHASSES = [
  [/[ijltfrI.,:;'’!()]/, 0.29],
  [/[mwMWœŒ%@]/, 0.87],
  [/\p{Lu}/u, 0.64],
] as const;

function measure(word: string): number {
  return Array.from(word).reduce((sum, letter) => sum + (CHASSES.find(([kind]) => kind.test(letter))?.[1] ?? 0.56), 0);
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
