import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { formatEuros } from '../../src/domain/text/euros.ts';
import type { Edition } from '../../src/domain/records/model.ts';

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
