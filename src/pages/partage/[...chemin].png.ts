import type { APIRoute, GetStaticPaths } from 'astro';
import { editionOf } from '../../dataset.ts';
import { followAvancement } from '../../exports/vignettes/avancement.ts';
import type { Vignette } from '../../exports/vignettes/vignette.ts';
import { drawVignette, vignettes } from './_vignettes.ts';

export const getStaticPaths = (() =>
  vignettes.map((vignette) => ({ params: { chemin: vignette.chemin }, props: { vignette } }))) satisfies GetStaticPaths;

const follow = followAvancement('Cartes de partage', { total: vignettes.length, pas: 25 }, (line) => {
  // Astro has just written an address, and will write its time at the end of the same line.
  console.log(`\n${line}`);
});

export const GET: APIRoute<{ vignette: Vignette }> = async ({ props: { vignette } }) => {
  const png = await follow(() => drawVignette(vignette, editionOf(vignette.annee)));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
