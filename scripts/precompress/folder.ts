import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaTypeOf } from '../../src/site/headers.ts';

/** What was written: how many texts, and their bytes before and after. */
export interface Compression {
  readonly texts: number;
  readonly bytes: number;
  readonly brotli: number;
  readonly gzip: number;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const AT_ONCE = 8;

/** Writes beside each text of a built site what a server sends in its place: `.br` and `.gz`, where they are smaller. */
export async function precompress(folder: string): Promise<Compression> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isText);
  const total = { texts: files.length, bytes: 0, brotli: 0, gzip: 0 };
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const path = join(folder, file);
      const text = await readFile(path);
      const inBrotli = await writeSmaller(`${path}.br`, text, await brotliOf(text));
      const inGzip = await writeSmaller(`${path}.gz`, text, await toGzip(text, { level: 9 }));
      total.bytes += text.length;
      total.brotli += inBrotli;
      total.gzip += inGzip;
    }
  };
  // Compression runs in threads of its own.
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}

/** True for what compresses, texts and drawings; pictures and typefaces are compressed already. */
function isText(file: string): boolean {
  const type = mediaTypeOf(file.replaceAll('\\', '/')) ?? '';
  return /charset=|[/+](?:json|xml)$/.test(type);
}

function brotliOf(text: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants;
  return toBrotli(text, { params: { [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_SIZE_HINT]: text.length } });
}

async function writeSmaller(path: string, text: Buffer, compressed: Buffer): Promise<number> {
  if (compressed.length >= text.length) return text.length;
  await writeFile(path, compressed);
  return compressed.length;
}
