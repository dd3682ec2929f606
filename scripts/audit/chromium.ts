import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
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
  const { version } = createRequire(import.meta.url)('@sparticuz/chromium/package.json') as { version: string };
  // The package always unpacks to the same folder, whatever its version.
  process.env['TMPDIR'] = join(tmpdir(), `sparticuz-chromium-${version}`);
  mkdirSync(process.env['TMPDIR'], { recursive: true });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: FLAGS });
}
