/** What a phone needs to put the site on its home screen. */
import type { APIRoute } from 'astro';
import { ICONS } from '../exports/icon.ts';
import { config } from '../site/config.ts';
import { SCHEME_COLOURS } from '../site/colours.ts';
import { fileUrl, homeUrl } from '../site/routes.ts';

const manifest = {
  id: homeUrl(),
  name: config.nom,
  short_name: config.nomCourt,
  description: config.description,
  lang: 'fr',
  dir: 'ltr',
  start_url: homeUrl(),
  scope: homeUrl(),
  // Nothing works offline, and addresses are there to be shared: the browser's bar stays.
  display: 'minimal-ui',
  background_color: SCHEME_COLOURS.papierJour,
  theme_color: SCHEME_COLOURS.papierJour,
  icons: [
    { src: fileUrl('favicon.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
    ...ICONS.map(({ nom, cote, usage }) => ({
      src: fileUrl(`icones/${nom}`),
      type: 'image/png',
      sizes: `${cote}x${cote}`,
      purpose: usage,
    })),
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest, null, 2), { headers: { 'Content-Type': 'application/manifest+json' } });
