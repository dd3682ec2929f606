/**
 * `npm start`: checks the data, builds, then serves the site on one port and says where.
 * PORT (4321), HOST (localhost), SITE_URL and BASE_PATH can be set in the environment.
 */
import { join } from 'node:path';
import { buildSite } from './shared/build-site.ts';
import { reasonOf, stop } from './shared/command.ts';
import { ROOT } from './shared/process.ts';
import { serveSite } from './shared/serve.ts';

const FIRST_PORT = 4321;
const PORTS_TRIED = 20;

const code = await buildSite();
if (code !== 0) stop(`\nConstruction du site : échec (code ${code}), le site n’est pas servi.`);
await serve();

async function serve(): Promise<void> {
  const wanted = wantedPort();
  try {
    const { url, port } = await serveSite({
      folder: join(ROOT, 'dist'),
      base: process.env['BASE_PATH'] ?? '/',
      host: process.env['HOST'] ?? 'localhost',
      port: wanted,
      attempts: PORTS_TRIED,
    });
    if (port !== wanted) console.log(`\nLe port ${wanted} est occupé.`);
    console.log(`\nLe site est prêt : ${url}\nCtrl + C pour arrêter.`);
  } catch (error) {
    stop(`\nImpossible de servir le site : ${reasonOf(error)}.`);
  }
}

function wantedPort(): number {
  const text = process.env['PORT'] ?? String(FIRST_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    stop(`\nPORT doit être un nombre de 1 à 65535 (lu : ${text}).`);
  return port;
}
