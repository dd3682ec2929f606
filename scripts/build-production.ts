/**
 * `npm run build:production`: the build that is published, its texts compressed ahead. It refuses to run as long as a
 * legal mention is empty, or without SITE_URL: canonical links, the sitemap and the cards would all name the local address.
 */
import { config } from '../src/site/config.ts';
import { runNode, TOOLS } from './frame/process.ts';
import { listManques } from './production/mentions.ts';

const manques = listManques(config, process.env['SITE_URL'] ?? '');
if (manques.length > 0) {
  console.error(`La construction de production attend ce qui manque ici :\n\n${manques.join('\n\n')}`);
  process.exit(1);
}
for (const step of [[TOOLS.astro, 'build'], ['scripts/precompress.ts']]) {
  const { code } = await runNode(step);
  if (code !== 0) process.exit(code);
}
