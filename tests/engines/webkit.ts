import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, vi } from 'vitest';
import { freePort } from '../../scripts/shared/free-port.ts';
import { listenToSite } from './listening.ts';
import { find, type Tab } from './tab.ts';

const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Shift: '\uE008',
  Control: '\uE009',
  ArrowDown: '\uE015',
};

type Ask = <T>(path: string, body?: object, method?: string) => Promise<T>;

/**
 * WebKitGTK, on a screen of its own, by the classic protocol of WebDriver, which has no console and no print.
 *
 * @param command WebKitWebDriver
 * @param siteUrl of the served site
 * @param downloads an empty folder
 */
export async function openWebkit(command: string, siteUrl: string, downloads: string, dark: boolean): Promise<Tab> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const env = { ...process.env, ...setHome(downloads), DISPLAY: `:${display.toString().trim()}` };
  const site = await listenToSite(siteUrl);
  const port = await freePort();
  const theme = dark ? 'Adwaita:dark' : 'Adwaita';
  const driver = spawn(command, [`--port=${port}`], { env: { ...env, GTK_THEME: theme }, stdio: 'ignore' });
  const ask = await startSession(`http://127.0.0.1:${port}`);
  const run: Tab['run'] = (read, ...args) =>
    ask('/execute/sync', { script: `return (${read.toString()})(...arguments)`, args });
  const press: Tab['press'] = (...keys) => {
    const events = (type: string, some: readonly string[]): object[] =>
      some.map((key) => ({ type, value: KEYS[key] ?? key }));
    const actions = [...events('keyDown', keys), ...events('keyUp', keys.toReversed())];
    return ask('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    downloads,
    faults: () => Promise.resolve(site.faults),
    open: async (path) => {
      // The page that is left has told all it had to.
      await ask('/url', { url: 'about:blank' });
      site.faults.length = 0;
      await ask('/url', { url: new URL(path, site.url).href });
    },
    back: () => ask('/back'),
    forward: () => ask('/forward'),
    reload: () => ask('/refresh'),
    resize: async (width) => {
      await ask('/window/rect', { x: 0, y: 0, width, height: 840 });
      await expect.poll(() => run(() => innerWidth), { timeout: 8000 }).toBe(width);
    },
    run,
    click: async (selector, text = '') => {
      const element = await run(find, selector, text);
      if (!element) throw new Error(`nothing to click: ${selector} « ${text} »`);
      await ask(`/element/${Object.values(element)[0] as string}/click`);
    },
    type: async (text) => {
      for (const letter of text) await press(letter);
    },
    press,
    screenshot: async () => Buffer.from(await ask<string>('/screenshot', undefined, 'GET'), 'base64'),
    close: async () => {
      await ask('', undefined, 'DELETE');
      await Promise.all([driver, screen].map(end));
      site.close();
    },
  };
}

/** A home whose windows are as narrow as one likes, without motion, and whose downloads are seen. */
function setHome(downloads: string): Record<string, string> {
  const home = join(downloads, '.home');
  mkdirSync(join(home, 'gtk-3.0'), { recursive: true });
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }');
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { XDG_CONFIG_HOME: home, LANG: 'C.UTF-8' };
}

async function startSession(server: string): Promise<Ask> {
  const send: Ask = async <T>(path: string, body: object | undefined = {}, method = 'POST') => {
    const text = method === 'POST' ? { body: JSON.stringify(body) } : {};
    const response = await fetch(server + path, { method, ...text });
    const { value } = (await response.json()) as { value: T & { error: string; message: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const start = (): Promise<{ sessionId: string }> => send('/session', { capabilities: { alwaysMatch: {} } });
  const { sessionId } = await vi.waitFor(start, 30_000);
  return (path, body, method) => send(`/session/${sessionId}${path}`, body, method);
}

async function end(started: ChildProcess): Promise<void> {
  const ended = once(started, 'exit');
  started.kill();
  await ended;
}
