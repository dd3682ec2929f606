import type { APIRoute, GetStaticPaths } from 'astro';
import { type Icone, ICONES, renderIcone } from '../../exports/icon.ts';

export const getStaticPaths = (() =>
  ICONES.map((icone) => ({ params: { nom: icone.nom }, props: { icone } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icone: Icone }> = async ({ props: { icone } }) =>
  new Response(await renderIcone(icone), { headers: { 'Content-Type': 'image/png' } });
