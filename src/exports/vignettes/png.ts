/** An image as a PNG of at most 256 colours: half the weight of its pixels as they are, and nobody sees it. https://www.w3.org/TR/png-3/ */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOURS = 256;

/** Encodes opaque pixels (red, green, blue, alpha, row by row), `largeur` a row. */
export async function encodePng(pixels: Uint8Array, largeur: number): Promise<Uint8Array<ArrayBuffer>> {
  const { indices, palette } = reduceColours(pixels);
  const hauteur = indices.length / largeur;
  const rows = new Uint8Array((largeur + 1) * hauteur);
  for (let y = 0; y < hauteur; y += 1) {
    // The byte before each row stays 0: no filter helps where bytes are numbers of colours.
    rows.set(indices.subarray(y * largeur, (y + 1) * largeur), y * (largeur + 1) + 1);
  }
  return join([
    Uint8Array.from(SIGNATURE),
    // Eight bits a pixel, colours by number, the one compression, the one filtering, not interlaced.
    chunk('IHDR', Uint8Array.from([...bigEndian(largeur), ...bigEndian(hauteur), 8, 3, 0, 0, 0])),
    chunk('PLTE', palette),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

interface Colour {
  /** The first pixel that has it. */
  readonly at: number;
  count: number;
  /** In the palette. */
  number: number;
}

/** The most frequent colours are kept; each of the others becomes the nearest of those. */
function reduceColours(pixels: Uint8Array): { indices: Uint8Array; palette: Uint8Array } {
  // Four bytes at a time, in the order of the machine: a name for the colour, whose channels are read from the bytes.
  const bytes = pixels.byteOffset % 4 === 0 ? pixels : new Uint8Array(pixels);
  const names = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const channelsOf = ({ at }: Colour): Uint8Array => bytes.subarray(4 * at, 4 * at + 3);
  const starts = findRuns(names);
  const { colours, colourOfRun } = countColours(names, starts);
  const byCount = colours.toSorted((a, b) => b.count - a.count);
  const palette = Uint8Array.from(byCount.slice(0, COLOURS).flatMap((colour) => [...channelsOf(colour)]));
  for (const [rank, colour] of byCount.entries()) {
    colour.number = rank < COLOURS ? rank : nearest(channelsOf(colour), palette);
  }
  const indices = new Uint8Array(names.length);
  for (const [run, { number }] of colourOfRun.entries()) indices.fill(number, starts[run], starts[run + 1]);
  return { indices, palette };
}

/** Where each run of pixels of one colour starts. */
function findRuns(names: Int32Array): number[] {
  const starts: number[] = [];
  let last: number | undefined;
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at];
    if (name !== last) starts.push(at);
    last = name;
  }
  return starts;
}

/** The colours in the order they come, and that of each run. */
function countColours(names: Int32Array, starts: readonly number[]): { colours: Colour[]; colourOfRun: Colour[] } {
  const known = new Map<number, Colour>();
  const colourOfRun = starts.map((at, run) => {
    const name = names[at] ?? 0;
    const colour = known.get(name) ?? { at, count: 0, number: 0 };
    if (colour.count === 0) known.set(name, colour);
    colour.count += (starts[run + 1] ?? names.length) - at;
    return colour;
  });
  return { colours: [...known.values()], colourOfRun };
}

function nearest([red = 0, green = 0, blue = 0]: Uint8Array, palette: Uint8Array): number {
  let [best, least] = [0, Infinity];
  for (let at = 0; at < palette.length; at += 3) {
    const distance =
      (red - (palette[at] ?? 0)) ** 2 + (green - (palette[at + 1] ?? 0)) ** 2 + (blue - (palette[at + 2] ?? 0)) ** 2;
    if (distance < least) [best, least] = [at / 3, distance];
  }
  return best;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join([Uint8Array.from(type, (character) => character.charCodeAt(0)), data]);
  return join([bigEndian(data.length), body, bigEndian(crc(body))]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
