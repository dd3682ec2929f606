/** Every commune of the département: asked for by whoever looks for one. */
import type { APIRoute } from 'astro';
import { packedPlaces } from '../dataset.ts';

export const GET: APIRoute = () => Response.json(packedPlaces);
