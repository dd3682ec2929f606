/** The same journeys in Firefox and WebKitGTK, where they are installed. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { tempFolder } from '../support/temp-folders.ts';
import { openFirefox } from './firefox.ts';
import { JOURNEYS } from './journeys.ts';
import type { Tab } from './tab.ts';
import { openWebkit } from './webkit.ts';

const ENGINES = [
  { engine: 'Firefox', commands: ['firefox-esr'], openTab: openFirefox },
  { engine: 'WebKitGTK', commands: ['WebKitWebDriver', 'Xvfb'], openTab: openWebkit },
];
const KINDS = ['/', '/initiatives/2023/', '/initiatives/2023/la-mine-d-art/', '/carte/2023/', '/annexe/2023/'];
const pathOf = (command: string): string => spawnSync('which', [command], { encoding: 'utf8' }).stdout.trim();

describe.each(ENGINES)('in $engine', ({ engine, commands, openTab }) => {
  const isThere = commands.every(pathOf);
  if (!isThere) console.log(`${engine} n’est pas installé : ses parcours sont non exécutés.`);

  describe.skipIf(!isThere).each([false, true])('dark: %s', (isDark) => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await openTab(pathOf(commands[0]!), inject('siteUrl'), tempFolder(), isDark);
      return () => tab.close();
    });

    test.for(JOURNEYS.filter(({ dark = false }) => dark === isDark).map((one) => [one.name, one] as const))(
      'a visitor %s',
      async ([, journey], { skip }) => {
        if (journey.prints && !tab.print) skip('this driver does not print');
        await tab.resize(journey.width ?? 1280);
        await tab.open(journey.path);
        await journey.act(tab);
        expect((await tab.faults()).filter((fault) => !fault.includes('404'))).toEqual([]);
      },
    );

    test.skipIf(isDark).each(KINDS)('nothing of %s reaches beyond a window of any width', async (path) => {
      await tab.open(path);
      for (const width of [320, 360, 768, 1280]) {
        await tab.resize(width);
        const widths = await tab.run(() => [innerWidth, document.documentElement.scrollWidth]);
        expect(widths).toEqual([width, width]);
      }
      expect(await tab.faults()).toEqual([]);
    });
  });
});
