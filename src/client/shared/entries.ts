/** The initiatives of an edition, as the build prepared them for search and filters. */
import type { Entry } from '../../domain/search/entries.ts';
import { entriesUrl } from '../../site/routes.ts';
import { fetchJson } from './fetch-json.ts';

/** Fetches the entries of the edition that `host` names, in the order of the annex. Rejects when they cannot be had. */
export async function loadEntries({ dataset }: HTMLElement): Promise<readonly Entry[]> {
  return (await fetchJson(entriesUrl(dataset['annee'] ?? ''))) as readonly Entry[];
}
