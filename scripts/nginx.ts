/**
 * `npm run -s nginx -- --root /srv/site > site.conf`: prints an nginx server for the built site. BASE_PATH names the
 * folder of the site it is published under, as for the build.
 */
import { parseArgs } from 'node:util';
import { readArguments } from './shared/command.ts';
import { normalizeBase } from './shared/serve.ts';
import { printNginx } from './nginx/print.ts';

const USAGE = [
  'usage : npm run -s nginx -- --root DOSSIER [--listen 80]… [--server-name NOM] [--brotli]',
  '  --root         dossier du site construit, sur le serveur (chemin absolu)',
  '  --listen       port, ou adresse et port ; 80 et [::]:80 par défaut',
  '  --server-name  nom du site ; tous les noms par défaut',
  '  --brotli       nginx a le module brotli_static (Debian : libnginx-mod-http-brotli-static)',
].join('\n');

console.log(readArguments(USAGE, printServer).trimEnd());

function printServer(): string {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      listen: { type: 'string', multiple: true, default: ['80', '[::]:80'] },
      'server-name': { type: 'string', default: '_' },
      brotli: { type: 'boolean', default: false },
    },
  });
  const { root, listen, 'server-name': serverName, brotli } = values;
  if (!root?.startsWith('/')) throw new Error('--root : un chemin absolu est attendu');
  return printNginx({ root, listen, serverName, brotli, base: normalizeBase(process.env['BASE_PATH']) });
}
