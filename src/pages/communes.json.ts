/** Names of every commune of the département: asked for by a search that finds nothing. */
import type { APIRoute } from 'astro';
import { nomsCommunes } from '../dataset.ts';

export const GET: APIRoute = () => Response.json(nomsCommunes);
