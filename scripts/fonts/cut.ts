import subsetFont from 'subset-font';
import type { Face } from './faces.ts';
import { addNarrowSpace } from './narrow-space.ts';
import { readTables, writeTables } from './sfnt.ts';

const FEATURES = { keepFeatures: ['kern', 'tnum'], noHinting: true } as const;

/** The font, whatever its packing, as uncompressed OpenType: the form in which it can be measured. */
export function unpackFont(font: Buffer): Promise<Buffer> {
  return subsetFont(font, '', { keepAllGlyphs: true, targetFormat: 'sfnt' });
}

/** A face cut to the characters of `text` and to its weights, with U+202F, kerning and tabular figures, as WOFF2. */
export async function cutFont(woff2: Buffer, text: string, { poids, crenage }: Face): Promise<Buffer> {
  const source = addNarrowSpace(await unpackFont(woff2));
  const cutAt = (wght: number | Face['poids']): Promise<Buffer> =>
    subsetFont(source, text, { ...FEATURES, targetFormat: 'sfnt', variationAxes: { wght } });
  const font = await cutAt(poids);
  const kerned = crenage === undefined ? font : takeKerning(font, await cutAt(crenage));
  return subsetFont(kerned, '', { keepAllGlyphs: true, targetFormat: 'woff2' });
}

/** One weight of a face cut to the characters of `text`, without axes, with U+202F, kerning and tabular figures, as TrueType. */
export async function cutInstance(woff2: Buffer, text: string, wght: number): Promise<Buffer> {
  const source = addNarrowSpace(await unpackFont(woff2));
  return subsetFont(source, text, { ...FEATURES, targetFormat: 'sfnt', variationAxes: { wght } });
}

/** Both fonts come from the same characters, hence number their glyphs alike. */
function takeKerning(font: Buffer, kerned: Buffer): Buffer {
  const tables = readTables(font);
  for (const tag of ['GPOS', 'GDEF']) {
    const table = readTables(kerned).get(tag);
    if (table) tables.set(tag, table);
    else tables.delete(tag);
  }
  return writeTables(tables);
}
