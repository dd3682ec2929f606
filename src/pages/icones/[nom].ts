import type { APIRoute, GetStaticPaths } from 'astro';
import { type SiteIcon, ICONS, renderIcone } from '../../exports/icon.ts';

export const getStaticPaths = (() =>
  ICONS.map((icone) => ({ params: { nom: icone.nom }, props: { icone } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icone: SiteIcon }> = async ({ props: { icone } }) =>
  new Response(await renderIcone(icone), { headers: { 'Content-Type': 'image/png' } });
