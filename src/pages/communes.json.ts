/** Names of every commune of the département and postal codes: asked for by a search that finds nothing. */
import type { APIRoute } from 'astro';
import { nomsCommunes, places } from '../dataset.ts';

export const GET: APIRoute = () =>
  Response.json([...nomsCommunes, ...new Set(places.flatMap(({ codesPostaux }) => codesPostaux))]);
