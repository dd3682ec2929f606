import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep, extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { formatEuros } from '../../src/domain/text/euros.ts';
import type { Edition } from '../../src/domain/records/model.ts';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * Compares the pages of initiatives of a built site with the editions. Returns a line for each page that is missing, in
 * excess, or prints another amount than the annex.
 */
export function comparePages(dist: string, editions: readonly Edition[]): string[] {
  const montants = new Map<string, number | undefined>(
    editions.flatMap(({ annee, initiatives, permaliens }) => [
      // An address that now leads elsewhere has a page too, without an amount; those of initiatives come over the others.
      ...permaliens.map(({ slug }) => [`${annee}/${slug}/index.html`, undefined] as const),
      ...initiatives.map(({ slug, montant }) => [`${annee}/${slug}/index.html`, montant] as const),
    ]),
  );
  const folder = join(dist, 'initiatives');
  const surplus = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /^[^/]+\/[^/]+\/index\.html$/.test(path) && !montants.has(path));
  const faults = [...montants].flatMap(([path, montant]) => {
    const file = join(folder, path);
    if (!existsSync(file)) return [`${path}  absente du site`];
    const text = parseHTML(readFileSync(file, 'utf8')).document.querySelector('.chiffre')?.textContent ?? '';
    if (montant === undefined || text.replace(/\D/g, '') === String(montant)) return [];
    return [`${path}  imprime « ${text.trim()} », l’annexe ${formatEuros(montant)}`];
  });
  return [...faults, ...surplus.map((path) => `${path}  en trop`)].map((line) => `✗ initiatives/${line}`);
}

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
