/** `npm run audit` prints how long a key of the catalogue's search takes to be painted, on a slow phone. Needs a built site. */
import { launchBrowser } from './audit/chromium.ts';
import { measureKeystrokes, RALENTI } from './audit/frappe.ts';
import { serveSite } from './frame/serve.ts';

const OBJECTIF = 16;

const server = await serveSite({ folder: process.argv[2] ?? 'dist', host: '127.0.0.1' });
const browser = await launchBrowser();
console.log(`Frappe dans la recherche, processeur ralenti ${RALENTI} fois (objectif : ${OBJECTIF} ms au 95e centile)`);
for (const [label, island] of [
  ['champ seul, sans la recherche', false],
  ['avec la recherche', true],
] as const) {
  const work = (await measureKeystrokes(browser, `${server.url}initiatives/`, island)).toSorted((a, b) => a - b);
  const at = (ratio: number): string => (work[Math.floor((work.length - 1) * ratio)] ?? NaN).toFixed(1);
  console.log(`  ${label} : médiane ${at(0.5)} ms, 95e centile ${at(0.95)} ms (${work.length} frappes)`);
}
await browser.close();
await server.close();
