/** What the islands know of the initiatives of an edition, in the order of the annex. */
import type { APIRoute } from 'astro';
import { editions } from '../../dataset.ts';
import { toEntry } from '../../domain/search/entries.ts';
import type { Edition } from '../../domain/records/model.ts';
import { initiativeUrl } from '../../site/routes.ts';

export const getStaticPaths = () =>
  editions.map((edition) => ({ params: { annee: String(edition.annee) }, props: { edition } }));

export const GET: APIRoute<{ edition: Edition }> = ({ props }) =>
  Response.json(props.edition.initiatives.map((initiative) => toEntry(initiative, initiativeUrl(initiative))));
