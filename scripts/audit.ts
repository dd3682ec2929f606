/**
 * `npm run audit` measures a built site as a reader on a phone meets it: Lighthouse for a page of each kind. It builds
 * nothing.
 *
 *     npm run audit -- [--runs 3] [--pages /,/carte/] [folder]
 *
 * `--runs` repeats each measure, whose median is printed; `--pages` keeps to the pages named.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { auditPage, CATEGORIES, type Report } from './audit/lighthouse.ts';
import { medianOf, printTable } from './audit/figures.ts';
import { type AuditedPage, pagesToAudit } from './audit/pages.ts';
import { precompress } from './precompress/folder.ts';
import { chromiumOptions } from './shared/chromium.ts';
import { stop } from './shared/command.ts';
import { freePort } from './shared/free-port.ts';
import { serveSite } from './shared/serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, pages: { type: 'string' } },
});
const folder = positionals[0] ?? 'dist';
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) stop(`--runs doit être un nombre entier, 1 ou plus (lu : ${values.runs}).`);

const pages = choosePages(values.pages?.split(','));
// Lighthouse finds the browser by its port, and the browser does not say which one it took.
const port = await freePort();
// As it is published: its texts in brotli, which are written beside those of a copy.
const copy = mkdtempSync(join(tmpdir(), 'audit-'));
cpSync(folder, copy, { recursive: true });
await precompress(copy);
const server = await serveSite({ folder: copy, host: '127.0.0.1' });
const options = await chromiumOptions();
const browser = await chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
try {
  await printLighthouse();
} finally {
  await browser.close();
  await server.close();
  rmSync(copy, { recursive: true });
}

function choosePages(wanted: readonly string[] | undefined): AuditedPage[] {
  const all = pagesToAudit(folder);
  return (
    wanted?.map((address) => {
      const path = address.trim().replace(/^\//, '');
      const known = all.find((page) => page.path === path);
      return known ?? { kind: address.trim(), path, isHidden: false };
    }) ?? all
  );
}

async function printLighthouse(): Promise<void> {
  console.log(`Lighthouse, téléphone lent et réseau lent simulés, médiane de ${runs}\u00A0: ${pages.length} pages\n`);
  const rows: string[][] = [['page', 'perf.', 'access.', 'usages', 'SEO', 'LCP (ms)', 'CLS', 'TBT (ms)', 'octets']];
  const faults: string[] = [];
  const puissances: number[] = [];
  for (const [index, { path, isHidden }] of pages.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`${index + 1}/${pages.length}\r`);
    const report = await auditPage(server.url + path, port, runs, isHidden);
    rows.push([`/${path}`, ...figuresOf(report)]);
    puissances.push(report.puissance);
    faults.push(...report.faults.map((fault) => `/${path}  ${fault}`));
  }
  console.log(printTable(rows));
  const puissance = medianOf(puissances).toFixed(0);
  console.log(
    `\nPuissance de la machine pendant la mesure\u00A0: ${puissance} (un poste de bureau au repos dépasse 1500).`,
  );
  if (pages.some(({ isHidden }) => isHidden))
    console.log('\nUne page qui demande à ne pas être indexée (404, vues intégrées) n’est pas jugée là-dessus.');
  console.log(
    faults.length === 0 ? '\nRien sous 100.' : `\nSous 100\u00A0:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}

function figuresOf({ scores, measures: { lcp, cls, tbt, octets } }: Report): string[] {
  const figures = [...CATEGORIES.map((category) => scores[category]), Math.round(lcp)].map(String);
  return [...figures, cls.toFixed(3), String(Math.round(tbt)), String(octets)];
}
