/**
 * `npm run build:production`: the build that is published, its texts compressed ahead, verified before it takes the place
 * of the last one. It refuses to run as long as a legal mention is empty, or without SITE_URL: canonical links, the sitemap and the cards would all name the local address.
 */
import { config } from '../src/site/config.ts';
import { buildSite } from './shared/build-site.ts';
import { stop } from './shared/command.ts';
import { listMissing } from './production/legal-notices.ts';

const manques = listMissing(config, process.env['SITE_URL'] ?? '');
if (manques.length > 0) stop(`La construction de production attend ce qui manque ici :\n\n${manques.join('\n\n')}`);
process.exitCode = await buildSite((site) => [
  ['scripts/precompress.ts', site],
  ['scripts/verify.ts', '--dist', site],
]);
