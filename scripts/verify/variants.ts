import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const DECODERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.br': brotliDecompressSync,
  '.gz': gunzipSync,
};

/** A line for each file compressed ahead that does not give back the one it is sent in the place of. */
export function compareVariants(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const decode = DECODERS[extname(file)];
    const original = join(dist, file.slice(0, -3));
    if (!decode || (existsSync(original) && givesBack(join(dist, file), decode, readFileSync(original)))) return [];
    return [`✗ ${file}  ne redonne pas le fichier qu’il remplace`];
  });
}

function givesBack(path: string, decode: (bytes: Buffer) => Buffer, original: Buffer): boolean {
  try {
    return decode(readFileSync(path)).equals(original);
  } catch {
    return false;
  }
}
