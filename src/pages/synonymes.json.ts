/** Words that a search takes one for another: asked for by the first search. */
import type { APIRoute } from 'astro';
import { synonymes } from '../dataset.ts';

export const GET: APIRoute = () => Response.json(synonymes);
