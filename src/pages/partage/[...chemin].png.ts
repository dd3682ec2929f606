import type { APIRoute, GetStaticPaths } from 'astro';
import { editionOf } from '../../dataset.ts';
import type { Vignette } from '../../exports/vignettes/vignette.ts';
import { drawVignette, vignettes } from './_vignettes.ts';

export const getStaticPaths = (() =>
  vignettes.map((vignette) => ({ params: { chemin: vignette.chemin }, props: { vignette } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ vignette: Vignette }> = async ({ props: { vignette } }) =>
  new Response(await drawVignette(vignette, editionOf(vignette.annee)), { headers: { 'Content-Type': 'image/png' } });
