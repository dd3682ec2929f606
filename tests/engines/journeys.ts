/** What visitors do, told once for every engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import { truth } from '../annexe/real.ts';
import { count, see, type Tab, texts } from './tab.ts';

export interface Journey {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  /** In the dark scheme, which an engine takes from its desktop: in a browser of its own. */
  readonly dark?: boolean;
  /** Only where the driver of the engine prints. */
  readonly prints?: boolean;
  readonly act: (tab: Tab) => Promise<void>;
}

const CATALOGUE = '/initiatives/2023/';
const CARTE = '/carte/2023/';
const MINE = '/initiatives/2023/la-mine-d-art/';
const CARDS = '.catalogue-liste > li [data-champ="titre"]';
const artois = truth.parTerritoire['Artois']!;
const culture = truth.parTheme['Culture']!;
const inArtois = truth.lignes.filter(({ territoire }) => territoire === 'Artois');
const most = Object.entries(truth.parCommune).sort(([, a], [, b]) => b.initiatives - a.initiatives)[0]![0];
const euros = (value: number): string => `${value.toLocaleString('fr-FR').replace(/\s/g, ' ')} €`;
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const box = (tab: Tab, selector: string): Promise<DOMRect> =>
  tab.run((wanted) => document.querySelector(wanted)!.getBoundingClientRect().toJSON() as DOMRect, selector);

async function expectAddress(tab: Tab, search: string): Promise<void> {
  const read = (): Promise<string> => tab.run(() => decodeURIComponent(location.search));
  await expect.poll(read, { timeout: 8000 }).toBe(search);
}

/** Waits until the focus stands on what is named so. */
async function focus(tab: Tab, name: string): Promise<void> {
  const read = (): Promise<string> =>
    tab.run(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  await expect.poll(read, { timeout: 8000 }).toContain(name);
}

/** Chooses of a list what its own menu would: no driver of both engines opens that menu. */
function choose(tab: Tab, selector: string, label: string): Promise<void> {
  return tab.run(
    (wanted, text) => {
      const select = document.querySelector<HTMLSelectElement>(wanted)!;
      select.selectedIndex = Array.from(select.options).findIndex((option) => option.text.startsWith(text));
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    },
    selector,
    label,
  );
}

/** What the clipboard holds, pasted into a search field: the policy lets no page read it. */
async function paste(tab: Tab): Promise<string> {
  await tab.open('/plan-du-site/');
  await tab.open(CATALOGUE);
  await tab.click('#recherche');
  await tab.press('Control', 'v');
  return tab.run(() => document.querySelector<HTMLInputElement>('#recherche')!.value);
}

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'searches, filters by a facet, sorts, asks for the table; Back, Forward and reload keep it',
    path: CATALOGUE,
    act: async (tab) => {
      await tab.click('#recherche');
      await tab.type('jardin');
      await expectAddress(tab, '?q=jardin');
      await tab.click('.catalogue-filtres .facette label', 'Artois');
      await expectAddress(tab, '?q=jardin&territoire=artois');
      const found = await texts(tab, CARDS);
      expect(found.length).toBeGreaterThan(0);
      expect(inArtois.map(({ titre }) => titre)).toEqual(expect.arrayContaining(found));
      await choose(tab, '.catalogue-barre select', 'montant');
      await expectAddress(tab, '?q=jardin&territoire=artois&tri=montant');
      await tab.click('.catalogue-barre label', 'Tableau');
      await expectAddress(tab, '?q=jardin&territoire=artois&tri=montant&vue=tableau');
      await count(tab, '.catalogue-resultats tbody tr', found.length);
      await tab.back();
      await count(tab, CARDS, found.length);
      await tab.forward();
      await count(tab, '.catalogue-resultats tbody tr', found.length);
      await tab.reload();
      await count(tab, '.catalogue-resultats tbody tr', found.length);
      await tab.click('.catalogue-puces button', 'Retirer');
      await expectAddress(tab, '?q=jardin&tri=montant&vue=tableau');
    },
  },
  {
    name: 'counts and sums what a facet leaves, and takes its chip away',
    path: `${CATALOGUE}?territoire=artois`,
    act: async (tab) => {
      await see(tab, '.catalogue-compte', `${artois.initiatives} initiatives · ${euros(artois.montant)}`);
      await count(tab, CARDS, artois.initiatives);
      await tab.click('.catalogue-puces button', 'Tout effacer');
      await count(tab, CARDS, truth.initiatives);
    },
  },
  {
    name: 'filters in the sheet of a phone, and reads the menu',
    path: CATALOGUE,
    width: 360,
    act: async (tab) => {
      await tab.click('button', 'Filtrer');
      await tab.click('dialog .facette label', 'Artois');
      await tab.click('dialog button', `Voir ${artois.initiatives}`);
      await count(tab, CARDS, artois.initiatives);
      await count(tab, 'dialog', 0);
      await tab.click('.menu-ouvrir');
      await see(tab, '#menu', 'Carte');
      await tab.press('Escape');
      await count(tab, '#menu', 0);
      await tab.click('.menu-ouvrir');
      await tab.click('#menu a', 'Carte');
      await see(tab, 'h1', 'carte');
    },
  },
  {
    name: 'copies the citation of an initiative',
    path: MINE,
    act: async (tab) => {
      await tab.click('summary', 'Citer');
      await tab.click('button', 'Copier la citation');
      await see(tab, '.citer [role="status"]', 'Citation copiée');
      expect(await paste(tab)).toContain('La Mine d');
    },
  },
  {
    name: 'copies the link of a selection and downloads it',
    path: `${CATALOGUE}?territoire=artois`,
    act: async (tab) => {
      await count(tab, CARDS, artois.initiatives);
      await tab.click('button', 'CSV pour programme');
      const files = (): string[] => readdirSync(tab.downloads).filter((name) => name.endsWith('.csv'));
      await expect.poll(files, { timeout: 8000 }).toHaveLength(1);
      const read = (): unknown[] => parse(readFileSync(join(tab.downloads, files()[0]!), 'utf8'), { columns: true });
      await expect.poll(() => read().length).toBe(artois.initiatives);
      await tab.click('button', 'Copier le lien');
      await see(tab, '[data-action="copier"]', 'Lien copié');
      expect(await paste(tab)).toMatch(/\/initiatives\/2023\/\?territoire=artois$/);
    },
  },
  {
    name: 'reads the map: symbols, panel, keyboard, zoom, filters and counts',
    path: CARTE,
    act: async (tab) => {
      await count(tab, 'carte-communes[data-etat="pret"]', 1);
      await count(tab, '.carte-bouton', truth.communes);
      await tab.click('.carte-bouton', most);
      await focus(tab, most);
      await count(tab, '.carte-panneau li', truth.parCommune[most]!.initiatives);
      await tab.press('Escape');
      await focus(tab, `${most}\u00A0:`);
      await count(tab, '.carte-panneau', 0);
      await tab.press('Tab');
      const next = await tab.run(() => document.activeElement!.getAttribute('aria-label')!.split('\u00A0')[0]!);
      await tab.press('Enter');
      await focus(tab, next);
      await see(tab, '.carte-panneau h2', next);
      await tab.press('Escape');
      const whole = await box(tab, '.carte-fond');
      await tab.click('.carte-commandes button', 'Zoomer');
      await expect.poll(async () => (await box(tab, '.carte-fond')).width).toBeGreaterThan(whole.width * 1.2);
      await tab.open(`${CARTE}?theme=culture`);
      await see(tab, '.carte-compte', `${culture.initiatives} initiatives`);
      await tab.click('button', 'Filtrer');
      await tab.click('dialog .facette label', 'Artois');
      await expectAddress(tab, '?territoire=artois&theme=culture');
      const both = inArtois.filter(({ themes }) => themes.includes('Culture'));
      await see(tab, '.carte-compte', `${both.length} initiatives`);
    },
  },
  {
    name: 'has the map count instead of add up, moves it by its buttons, and asks for the background of the IGN',
    path: CARTE,
    act: async (tab) => {
      await count(tab, 'carte-communes[data-etat="pret"]', 1);
      const communes = Object.values(truth.parCommune);
      for (const [measure, figures] of [
        ['Nombre', communes.map(({ initiatives }) => initiatives)],
        ['Montant', communes.map(({ montant }) => Math.round(montant / 1000))],
      ] as const) {
        await tab.click('.carte-mesures label', measure);
        expect((await texts(tab, '.carte-disque')).sort()).toEqual(figures.map(String).sort());
      }
      await tab.click('.carte-commandes button', 'Zoomer');
      const { x, y, width, height } = await box(tab, '.carte-plan');
      const thirds = { 'l’est': [-1, 0], 'le sud': [-1, -1], 'l’ouest': [0, -1], 'le nord': [0, 0] };
      for (const [direction, place] of Object.entries(thirds)) {
        await tab.click('.carte-commandes button', `Aller vers ${direction}`);
        const moved = async (): Promise<number[]> => {
          const map = await box(tab, '.leaflet-map-pane');
          return [(map.x - x) / width, (map.y - y) / height].map((part) => Math.round(part * 3) + 0);
        };
        await expect.poll(moved).toEqual(place);
      }
      const asked = await tab.run(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(new Set(asked.map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']));
      // The network may be closed: the answer to the click is read before anything else can happen.
      expect(
        await tab.run(() => {
          const box = document.querySelector<HTMLInputElement>('input[name="ign"]')!;
          box.click();
          const tile = document.querySelector<HTMLImageElement>('.leaflet-tile');
          return [box.checked, document.querySelector('.carte-credit')!.checkVisibility(), tile?.src.split('?')[0]];
        }),
      ).toEqual([true, true, 'https://data.geopf.fr/wmts']);
    },
  },
  {
    name: 'lights a range of the annex and widens it with Shift',
    path: '/annexe/2023/#L8-L24',
    act: async (tab) => {
      await count(tab, '.surlignee', 17);
      await tab.run(() => {
        const number = document.querySelector('#L30 .source-numero')!;
        number.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, cancelable: true }));
      });
      await count(tab, '.surlignee', 23);
    },
  },
  {
    name: 'finds what is near, by completion where the position is not given',
    path: '/pres-de-chez-moi/',
    width: 360,
    act: async (tab) => {
      await tab.click('button', 'Autour de moi');
      await see(tab, '[role="alert"]', 'écrivez le nom ou le code postal de votre commune.');
      await tab.click('input[name="lieu"]');
      await tab.type('frev');
      await see(tab, '[role="option"]', 'Frévent');
      await tab.press('ArrowDown');
      await tab.press('Enter');
      await see(tab, '.pres-reponse h2', 'Frévent');
      await count(tab, '[role="alert"]', 0);
      await expectAddress(tab, '?lieu=frevent');
    },
  },
  {
    name: 'chooses the frame of an initiative',
    path: '/integrer/',
    act: async (tab) => {
      await choose(tab, '#initiatives select', truth.lignes[0]!.titre);
      await see(tab, '[role="region"]', '/embed/initiatives/2023/la-mine-d-art/');
      await tab.click('#initiatives button', 'Copier le code');
      await see(tab, '#initiatives', 'Code copié.');
    },
  },
  {
    name: 'sees on home that findings are links, and what a field is sent with beside it',
    path: '/',
    width: 360,
    act: async (tab) => {
      expect(
        await tab.run(() => getComputedStyle(document.querySelector('.constats a span')!).textDecorationLine),
      ).toBe('underline');
      const tops = await tab.run(() =>
        Array.from(document.querySelectorAll('.lieu-recherche :is(input, button)'), (part) => {
          const { top, height } = part.getBoundingClientRect();
          return Math.round(top + height / 2);
        }),
      );
      expect(tops[0]).toBe(tops[1]);
    },
  },
  {
    name: 'gets lost, and searches from there',
    path: '/initiatives/2023/la-mine-dart/',
    act: async (tab) => {
      await see(tab, 'h1', 'Page introuvable');
      await tab.click('input[type="search"]');
      await tab.press('Enter');
      await expectAddress(tab, '?q=la+mine+dart');
      await tab.click('button', 'Vouliez-vous dire');
      await see(tab, CARDS, 'La Mine d');
    },
  },
  {
    name: 'reads in the dark',
    path: MINE,
    dark: true,
    act: async (tab) => {
      expect(await tab.run(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(18, 22, 31)');
    },
  },
  {
    name: 'prints an initiative on one sheet',
    path: MINE,
    prints: true,
    act: async (tab) => {
      const pdf = await getDocumentProxy(new Uint8Array(await tab.print!()));
      expect(pdf.numPages).toBe(1);
      const { text } = await extractText(pdf, { mergePages: true });
      // The bold weight of a variable face is drawn as shapes, without its letters.
      for (const said of [euros(25_000), MINE]) expect(plain(text)).toContain(plain(said));
    },
  },
];
