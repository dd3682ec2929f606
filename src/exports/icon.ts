/** The icon of the site as PNG, from the very drawing of the favicon. */
import sharp from 'sharp';
import favicon from '../../public/favicon.svg?raw';
import { SCHEME_COLOURS } from '../site/colours.ts';

/** A picture to make: its side in pixels; `maskable` keeps the drawing inside the circle that every system leaves. */
export interface SiteIcon {
  readonly nom: string;
  readonly cote: number;
  readonly usage: 'any' | 'maskable';
}

export const ICONS: readonly SiteIcon[] = [
  { nom: 'icone-192.png', cote: 192, usage: 'any' },
  { nom: 'icone-512.png', cote: 512, usage: 'any' },
  { nom: 'icone-masque-512.png', cote: 512, usage: 'maskable' },
];

/** Share of the side that the drawing takes. The safe zone of a maskable icon is a circle of 80 %: this square is inside. */
const PLACE: Readonly<Record<SiteIcon['usage'], number>> = { any: 0.7, maskable: 0.54 };

/** The PNG of an icon, on paper: a transparent one would be lost on a dark screen. */
export async function renderIcone({ cote, usage }: SiteIcon): Promise<Uint8Array<ArrayBuffer>> {
  const dessin = cote * PLACE[usage];
  const bord = (cote - dessin) / 2;
  const inside = lightOnly(favicon).replace(
    '<svg ',
    `<svg x="${bord}" y="${bord}" width="${dessin}" height="${dessin}" `,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cote} ${cote}"><rect width="100%" height="100%" fill="${SCHEME_COLOURS.papierJour}"/>${inside}</svg>`;
  return Uint8Array.from(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
}

/** The drawing without what it says for dark screens. */
function lightOnly(svg: string): string {
  return svg.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}
