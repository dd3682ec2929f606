/** The initiatives of an edition, as the build prepared them for search and filters. */
import type { Entry } from '../../domain/search/entries.ts';
import { entriesUrl } from '../../site/routes.ts';

/** Fetches the entries of the edition that `host` names, in the order of the annex. Rejects when they cannot be had. */
export async function loadEntries({ dataset }: HTMLElement): Promise<readonly Entry[]> {
  return (await fetchJson(entriesUrl(dataset['annee'] ?? ''))) as readonly Entry[];
}

/** Fetches a JSON file of the site. Rejects when it cannot be had; its shape is the caller's word, as the build writes it. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} : ${response.status}`);
  return response.json();
}
