/**
 * `npm run build:production`: the build that is published. It refuses to run without SITE_URL, because canonical links,
 * the sitemap and the cards would all name the local address.
 */
import { runNode, TOOLS } from './frame/process.ts';

const siteUrl = process.env['SITE_URL'] ?? '';
if (!isPublicOrigin(siteUrl)) {
  console.error(
    [
      'La construction de production a besoin de SITE_URL : l’adresse publique du site, en https, sans chemin.',
      `  lu        ${siteUrl === '' ? '(rien)' : siteUrl}`,
      '  attendu   SITE_URL=https://budget-citoyen.exemple.fr npm run build:production',
      '  remarque  un site publié dans un sous-dossier se déclare avec BASE_PATH=/sous-dossier/',
    ].join('\n'),
  );
  process.exit(1);
}
const { code } = await runNode([TOOLS.astro, 'build']);
process.exit(code);

function isPublicOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '';
}
