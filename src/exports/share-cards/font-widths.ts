/** What the faces of the cards can draw, read in the files themselves: https://learn.microsoft.com/typography/opentype/spec/otff */

/** Width of each character that a face has, in ems, by code point. */
export type Widths = ReadonlyMap<number, number>;

/** Reads a TrueType file whose `cmap` has a format 4 subtable, as `npm run fonts` cuts them. */
export function readWidths(file: Uint8Array): Widths {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const upem = view.getUint16(tableAt(view, 'head') + 18);
  const count = view.getUint16(tableAt(view, 'hhea') + 34);
  const hmtx = tableAt(view, 'hmtx');
  // Glyphs beyond the last width share it.
  const widthOf = (glyph: number): number => view.getUint16(hmtx + 4 * Math.min(glyph, count - 1)) / upem;
  return new Map(readGlyphs(view).map(([code, glyph]) => [code, widthOf(glyph)]));
}

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(record + index)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`la police n’a pas de table ${tag}`);
}

function readGlyphs(view: DataView): (readonly [code: number, glyph: number])[] {
  const table = unicodeTableAt(view);
  const segments = view.getUint16(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  return Array.from({ length: segments }, (_, index) => 2 * index).flatMap((at) => {
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const [delta, offset] = [view.getUint16(deltas + at), view.getUint16(offsets + at)];
    const glyphOf = (code: number): number => {
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(offsets + at + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    const codes = Array.from({ length: end - start + 1 }, (_, step) => start + step);
    return codes.map((code) => [code, glyphOf(code)] as const).filter(([, glyph]) => glyph !== 0);
  });
}

function unicodeTableAt(view: DataView): number {
  const cmap = tableAt(view, 'cmap');
  for (let record = cmap + 4; record < cmap + 4 + 8 * view.getUint16(cmap + 2); record += 8) {
    const table = cmap + view.getUint32(record + 4);
    if (view.getUint16(table) === 4) return table;
  }
  throw new Error('la police n’a pas de table cmap de format 4');
}
