import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Arbitrage } from '../../src/domain/records/schema/edition.ts';
import { maskPattern, saysHidden } from '../annexe/write/masks.ts';

/** Pictures, faces, documents (where a mask is, none is published), and what `compareVariants` compares with its text. */
const NO_TEXT = /\.(?:png|webp|ico|woff2|pdf|br|gz)$/;
/** No data gets there, and `max` is no person: only the very text is looked for. */
const CODE = /\.(?:js|css)$/;

/**
 * Looks in a built site for what the masks of all editions hide. Returns a line for each file that says it, in its name
 * or inside, under any spelling; the text itself is not printed.
 *
 * @param dist folder of the site
 * @param editions folder of the editions, whose masks are read as they are now
 */
export function findHiddenTexts(dist: string, editions: string): string[] {
  const hidden = readdirSync(editions).flatMap((year) => {
    const file = join(editions, year, 'arbitrages.json');
    const arbitrages = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Arbitrage[]) : [];
    return arbitrages.flatMap(({ type, lu }) => (type === 'masque' ? [{ year, lu }] : []));
  });
  if (hidden.length === 0) return [];
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    if (NO_TEXT.test(file) || statSync(join(dist, file)).isDirectory()) return [];
    const text = readFileSync(join(dist, file), 'utf8');
    const views = [file, ...viewsOf(file, text)];
    return hidden.flatMap(({ year, lu }) => {
      const isSaid = CODE.test(file) ? maskPattern(lu, 'u').test(text) : views.some((view) => saysHidden(view, lu));
      return isSaid
        ? [`✗ ${file}  dit ce que masque l’édition ${year} : l’ôter de data/, ou masquer un texte plus long`]
        : [];
    });
  });
}

/** What a file says, escapes decoded; of a page what stands between its tags, then what stands in them. */
function viewsOf(file: string, text: string): string[] {
  const plain = text
    .replace(/&#x([0-9a-f]+);|\\u([0-9a-f]{4})/gi, (_, one?: string, other?: string) =>
      String.fromCodePoint(parseInt(one ?? other ?? '', 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\[nrt]|&nbsp;/g, ' ');
  if (!/\.(?:html|svg)$/.test(file)) return [plain];
  const values = Array.from(plain.matchAll(/(?<! class)="([^"]*)"/g), ([, value]) => value);
  return [plain.replace(/<[^>]*>/g, ''), values.join('\n')];
}
