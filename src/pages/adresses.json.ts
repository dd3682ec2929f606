/** Addresses and titles of the pages, from the root of the server: asked for by the page « introuvable » alone. */
import type { APIRoute } from 'astro';
import type { Adresse } from '../domain/adresses-proches.ts';
import { plan } from './_plan.ts';

const adresses = plan.flatMap(({ links, ailleurs = [] }) =>
  [...links, ...ailleurs].map(({ href, label }): Adresse => [href, label]),
);

export const GET: APIRoute = () =>
  new Response(JSON.stringify(adresses), { headers: { 'Content-Type': 'application/json' } });
