import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** A browser to measure with: CHROME_PATH, else the one that came with `npm ci` (Linux x64), else the machine's Chrome. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return chromium.launch({ executablePath: named, args: FLAGS });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args: FLAGS });
  // The package takes whatever lies in its usual folder for a finished copy.
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'audit-chromium-'));
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS });
}
