/** `npm run audit` prints how long a key of the catalogue's search takes to be painted, on a slow phone. Needs a built site. */
import { launchBrowser } from './audit/chromium.ts';
import { measureKeystrokes, RALENTI } from './audit/frappe.ts';
import { serveSite } from './frame/serve.ts';

const OBJECTIF = 16;

const server = await serveSite({ folder: process.argv[2] ?? 'dist', host: '127.0.0.1' });
const browser = await launchBrowser();
const address = `${server.url}initiatives/`;

console.log(`Frappe dans la recherche, processeur ralenti ${RALENTI} fois, de la touche à l’image`);
const alone = await report('champ seul, sans la recherche', false);
const whole = await report('avec la recherche', true);
console.log(`  part de la recherche au 95e centile : ${(whole - alone).toFixed(1)} ms (objectif : ${OBJECTIF} ms)`);
await browser.close();
await server.close();

/** Prints the median and gives the 95th centile, in milliseconds. */
async function report(label: string, island: boolean): Promise<number> {
  const work = (await measureKeystrokes(browser, address, island)).toSorted((a, b) => a - b);
  const at = (ratio: number): number => work[Math.floor((work.length - 1) * ratio)] ?? NaN;
  console.log(
    `  ${label} : médiane ${at(0.5).toFixed(1)} ms, 95e centile ${at(0.95).toFixed(1)} ms (${work.length} frappes)`,
  );
  return at(0.95);
}
