import type { APIRoute, GetStaticPaths } from 'astro';
import { editionOf } from '../../dataset.ts';
import type { ShareCard } from '../../exports/share-cards/share-card.ts';
import { drawVignette, vignettes } from './_share-cards.ts';

export const getStaticPaths = (() =>
  vignettes.map((vignette) => ({ params: { chemin: vignette.chemin }, props: { vignette } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ vignette: ShareCard }> = async ({ props: { vignette } }) =>
  new Response(await drawVignette(vignette, editionOf(vignette.annee)), { headers: { 'Content-Type': 'image/png' } });
