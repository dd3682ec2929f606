import * as hb from 'harfbuzzjs';
import { readTables, writeTables } from './sfnt.ts';

const THIN_SPACE = 0x2009;
const NARROW_NO_BREAK_SPACE = 0x202f;
/** Share of the em: Unicode wants a fifth or a sixth for the thin space, the design at least 0.15. */
const WIDTH = 0.18;

/**
 * The font with U+202F, which neither face has and French sets between thousands and before « ; ! ? »: it is given the
 * thin space's glyph, made wide enough to be seen. A font without a thin space is returned as it is.
 */
export function addNarrowSpace(font: Buffer): Buffer {
  const face = new hb.Face(new hb.Blob(font));
  const reader = new hb.Font(face);
  const thin = reader.nominalGlyph(THIN_SPACE);
  if (thin === undefined) return font;

  const tables = readTables(font);
  const glyphs = new Map([...face.collectUnicodes()].map((code) => [code, reader.nominalGlyph(code) ?? 0]));
  tables.set('cmap', writeCmap(glyphs.set(NARROW_NO_BREAK_SPACE, thin)));
  const metrics = tables.get('hmtx');
  const ownMetrics = tables.get('hhea')?.readUInt16BE(34) ?? 0;
  if (!metrics || thin >= ownMetrics) throw new Error('the thin space has no width of its own in hmtx');
  metrics.writeUInt16BE(Math.round(WIDTH * face.upem), 4 * thin);
  return writeTables(tables);
}

/** A `cmap` table with one format 4 subtable (Windows, Unicode BMP), one segment a character: the subsetter packs it. */
function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  // The format ends on a segment for U+FFFF, which maps to the missing glyph.
  const segments = [...glyphs].filter(([code]) => code < 0xffff).sort(([a], [b]) => a - b);
  segments.push([0xffff, 0]);
  const codes = segments.map(([code]) => code);
  const deltas = segments.map(([code, glyph]) => (glyph - code) & 0xffff);
  const search = 2 ** Math.floor(Math.log2(segments.length));
  const words = [
    ...[0, 1, 3, 1, 0, 12],
    ...[4, 16 + 8 * segments.length, 0, 2 * segments.length],
    ...[2 * search, Math.log2(search), 2 * (segments.length - search)],
    ...[...codes, 0, ...codes, ...deltas, ...codes.map(() => 0)],
  ];
  const table = Buffer.alloc(2 * words.length);
  for (const [index, word] of words.entries()) table.writeUInt16BE(word, 2 * index);
  return table;
}
