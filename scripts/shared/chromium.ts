import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };

// The package's own flags switch web security off; these do not.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Which browser to launch, and how: CHROME_PATH names it; without it, Linux x64 uses the Chromium that came with
 * `npm ci`, any other machine its own Chrome.
 *
 * @throws Error when the packaged browser cannot be unpacked
 */
export async function chromiumOptions(): Promise<LaunchOptions & { args: string[] }> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return { executablePath: named, args: FLAGS };
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { executablePath: await unpackChromium(), args: FLAGS };
  }
  return { channel: 'chrome', args: FLAGS };
}

/**
 * Unpacks the packaged Chromium once per version. The package always unpacks to `$TMPDIR/chromium` and takes whatever
 * lies there for finished: so it works in a folder of its own, which gets its final name once complete.
 */
async function unpackChromium(): Promise<string> {
  const folder = join(tmpdir(), `sparticuz-chromium-${manifest.devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) {
    const unfinished = mkdtempSync(`${folder}-`);
    const binary = await unpackInto(unfinished);
    try {
      renameSync(dirname(binary), folder);
    } catch {
      // Another run finished first: its copy is as good.
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return join(folder, 'chromium');
}

async function unpackInto(folder: string): Promise<string> {
  const previous = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (previous === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = previous;
  }
}
