import { expectedInitiatives } from './expected.ts';
import type { Page, Site } from './model.ts';

/**
 * Links of one page that a list of links gives one name, though they lead to different places. Initiatives of which the
 * annexes print one titre keep it: nothing of ours would be truer.
 */
export function findLookalikes({ pages }: Site): string[] {
  const titres = new Map(
    expectedInitiatives().map(({ annee, slug, titre }) => [`/initiatives/${annee}/${slug}/`, titre]),
  );
  return pages.flatMap(({ document, file }) =>
    [...targetsByName(document)].flatMap(([name, targets]) =>
      targets.size === 1 || [...targets].every((target) => plain(titres.get(target) ?? '') === name)
        ? []
        : [`${file}: « ${name} » leads to ${[...targets].slice(0, 3).join(', ')}`],
    ),
  );
}

function targetsByName(document: Page['document']): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.closest('[aria-hidden="true"], noscript')) continue;
    const name = plain(link.getAttribute('aria-label') ?? link.textContent);
    found.set(name, (found.get(name) ?? new Set()).add(link.getAttribute('href') ?? ''));
  }
  return found;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
