import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/exports/vignettes/png.ts';

/** Chunks of a PNG by type, each with its checksum found right. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** Colours of the pixels, row by row. */
function decode(png: Uint8Array): number[][] {
  const chunks = chunksOf(png);
  const [header, palette] = [chunks.get('IHDR')!, chunks.get('PLTE')!];
  const [largeur, hauteur] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows.length).toBe((largeur + 1) * hauteur);
  return Array.from({ length: largeur * hauteur }, (_, index) => {
    const row = Math.floor(index / largeur);
    expect(rows[row * (largeur + 1)]).toBe(0);
    const number = rows[row * (largeur + 1) + 1 + (index % largeur)]!;
    return [...palette.subarray(3 * number, 3 * number + 3)];
  });
}

const pixelsOf = (colours: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

test('an image of few colours comes back as it was', async () => {
  const colours = [
    [250, 247, 240],
    [22, 33, 58],
    [22, 33, 58],
    [178, 58, 36],
    [0, 0, 0],
    [255, 255, 255],
  ];
  expect(decode(await encodePng(pixelsOf(colours), 3))).toEqual(colours);
});

test('beyond 256 colours, those that occur most stay and a rare one becomes its neighbour', async () => {
  const frequent = Array.from({ length: 256 }, (_, index) => [index, 100, 200]);
  const colours = [...frequent, ...frequent, [7, 101, 200], [255, 90, 210]];
  const decoded = decode(await encodePng(pixelsOf(colours), 2));
  expect(decoded.slice(0, 512)).toEqual([...frequent, ...frequent]);
  expect(decoded.slice(512)).toEqual([
    [7, 100, 200],
    [255, 100, 200],
  ]);
});
