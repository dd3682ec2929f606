import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { truth } from '../../support/truth.ts';
import { expectedInitiatives } from '../../support/site/expected.ts';
import { ready, settle, visit, walk, type Walk } from '../../support/browser.ts';
import { CARTE, chooseMesure, openCarte, PHONE, plain, rangee, symbole, symboles } from './support.ts';

const SIZES = [
  [320, 640],
  [360, 740],
  [768, 1024],
  [1280, 900],
] as const;

describe.each(SIZES)('the map on a screen of %i × %i', (width, height) => {
  let walked: Walk;
  beforeAll(async () => {
    walked = await walk({ viewport: { width, height } });
    await walked.open(CARTE);
    await ready(walked.page);
    return walked.close;
  });

  test('has its symbols where the drawing of the page has them', async () => {
    const apart = await walked.page.evaluate(() => {
      const centre = (element: Element): { x: number; y: number } => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      const drawn = Array.from(document.querySelectorAll('.carte-cadre > .carte-dessin')).find(
        (svg) => svg.clientWidth > 0,
      );
      return Array.from(drawn?.querySelectorAll('.carte-symbole') ?? [], (link) => {
        const name = link.querySelector('title')?.textContent ?? '';
        const button = document.querySelector(`.carte-bouton[aria-label="${name}"] .carte-disque`);
        const [a, b] = [centre(link.querySelector('circle') ?? link), button && centre(button)];
        return b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
      });
    });
    expect(apart).toHaveLength(truth.communes);
    // Both are rounded: the drawing to its units, Leaflet to pixels.
    expect(Math.max(...apart)).toBeLessThan(3);
  });

  test('shows a symbol per commune, each with 24 px that nothing else takes', async () => {
    const { page, faults } = walked;
    for (const mesure of ['Montant proposé', 'Nombre d’initiatives']) {
      await chooseMesure(page, mesure);
      expect(await symboles(page).count()).toBe(truth.communes);
      expect(await unreachable(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});

test('a symbol says its commune, its count and its sum as French writes them, and the page where it stands', async () => {
  const { page } = await openCarte();
  const name = (nom: string): Promise<string | null> => symbole(page, nom).getAttribute('aria-label');
  expect(await name('Béthune')).toBe('Béthune\u00A0: 7 initiatives, 122\u202F000\u00A0€');
  expect(await name('Attin')).toBe('Attin\u00A0: 1 initiative, 25\u202F000\u00A0€');
  expect(plain(await page.locator('.carte-compte').textContent())).toBe(
    `${truth.initiatives} initiatives sur la carte`,
  );
  const caption = plain(await page.locator('.carte-figure figcaption').textContent());
  expect(caption).toMatch(/au centre de la commune.*Contour simplifié/);
});

test('the switch changes figures, sizes and legend', async () => {
  const { page } = await openCarte();
  const legend = page.locator('.carte-plan .carte-legende:visible');
  expect(await symbole(page, 'Béthune').locator('.carte-disque').textContent()).toBe('122');
  expect(plain(await legend.textContent())).toContain('122 000 €');
  await chooseMesure(page, 'Nombre d’initiatives');
  expect(await symbole(page, 'Béthune').locator('.carte-disque').textContent()).toBe('7');
  expect(plain(await legend.textContent())).toContain('7 initiatives');
  const widths = await Promise.all(
    ['Attin', 'Vélu', 'Cucq'].map((nom) =>
      symbole(page, nom)
        .locator('.carte-disque')
        .evaluate((disc) => disc.clientWidth),
    ),
  );
  expect(new Set(widths).size).toBe(1);
});

describe('filters', () => {
  test('come from the address of the catalogue', async () => {
    const { page } = await openCarte('?theme=culture&tri=montant&vue=tableau');
    const { initiatives, montant } = truth.parTheme['Culture'] ?? { initiatives: 0, montant: 0 };
    expect(plain(await page.locator('.carte-compte').textContent())).toContain(
      `${initiatives} initiatives sur la carte`,
    );
    expect(plain(await page.locator('.carte-table tfoot').textContent()).replaceAll(' ', '')).toContain(`${montant}€`);
    expect(await page.locator('.carte-table li:not([hidden])').count()).toBe(initiatives);
    expect(await symboles(page).count()).toBe(await page.locator('.carte-table tbody:visible').count());
    // What the map does not show it keeps for the list.
    expect(await page.getByRole('link', { name: 'Voir la liste' }).getAttribute('href')).toBe(
      '/initiatives/2023/?theme=culture&tri=montant&vue=tableau',
    );
  });

  test('write that address, and Back undoes them', async () => {
    const { page } = await openCarte();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page
      .getByRole('dialog', { name: 'Filtrer' })
      .getByRole('checkbox', { name: /^Boulonnais/ })
      .check();
    await settle(page);
    expect(new URL(page.url()).search).toBe('?territoire=boulonnais');
    await page.getByRole('button', { name: 'Voir 3 initiatives' }).click();
    expect(await symboles(page).count()).toBe(2);
    await page.goBack();
    await expect.poll(() => symboles(page).count()).toBe(truth.communes);
    await page.goForward();
    await expect.poll(() => symboles(page).count()).toBe(2);
    await page.getByRole('button', { name: /Retirer le filtre Territoire/ }).click();
    await expect.poll(() => symboles(page).count()).toBe(truth.communes);
  });

  test('take the words of the catalogue’s search', async () => {
    const { page } = await openCarte('?q=jardin');
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => name.includes('/initiatives/')).map((name) => new URL(name).pathname)).toEqual([
      '/initiatives/2023.json',
    ]);
    const { page: catalogue } = await visit('/initiatives/2023/?q=jardin');
    await ready(catalogue);
    await expect.poll(() => page.locator('.carte-table li:not([hidden])').count()).toBeLessThan(20);
    const paths = (selector: string, from: Page): Promise<string[]> =>
      from.locator(selector).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname).sort());
    await expect
      .poll(() => paths('.catalogue-liste .fiche-titre a', catalogue))
      .toEqual(await paths('.carte-table li:not([hidden]) a', page));
    expect(plain(await page.locator('.carte-compte').textContent())).toContain('pour « jardin »');
  });

  test('say by which other words a search found more, and take them away', async () => {
    const { page } = await openCarte('?q=autisme');
    expect(plain(await page.locator('.carte-compte').textContent())).toContain('« autisme » (aussi : handicap');
    await page.getByRole('button', { name: 'Sans ces autres mots' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('synonymes') === 'non');
    await page.getByText('Aucune initiative ne correspond').waitFor();
  });

  test('say so when nothing answers them, and what they did not understand', async () => {
    const { page } = await openCarte('?territoire=ternois&categorie=cooperation&theme=magie');
    expect(await symboles(page).count()).toBe(0);
    expect(await page.getByText('Aucune initiative ne correspond à ces filtres.').isVisible()).toBe(true);
    expect(plain(await page.locator('.carte-avis').textContent())).toContain('theme=magie');
  });
});

describe('list and map', () => {
  test('answer each other under the pointer', async () => {
    const { page } = await openCarte('', { viewport: { width: 1280, height: 900 } });
    await rangee(page, 'Saint-Omer').hover();
    expect(await symbole(page, 'Saint-Omer').getAttribute('class')).toContain('survol');
    await symbole(page, 'Arras').hover();
    expect(await rangee(page, 'Arras').getAttribute('class')).toContain('survol');
    expect(await symbole(page, 'Saint-Omer').getAttribute('class')).not.toContain('survol');
    const shown = await symbole(page, 'Arras').evaluate((button) => getComputedStyle(button, '::after').content);
    expect(plain(shown)).toContain('Arras : 3 initiatives, 26 000 €');
  });

  test('keep the name of a symbol under the pointer until Escape, but not over another symbol', async () => {
    const { page } = await openCarte('', { viewport: { width: 1280, height: 900 } });
    const isTold = async (nom: string): Promise<boolean> =>
      ((await symbole(page, nom).getAttribute('class')) ?? '').includes('survol');
    const above = async (nom: string, by: number): Promise<void> => {
      const { x, y, width } = (await symbole(page, nom).boundingBox()) ?? { x: 0, y: 0, width: 0 };
      await page.mouse.move(x + width / 2, y + 2);
      await page.mouse.move(x + width / 2, y - by, { steps: 10 });
    };
    await above('Auxi-le-Château', 25);
    expect(await isTold('Auxi-le-Château')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isTold('Auxi-le-Château')).toBe(false);
    // Fruges is just above Ruisseauville.
    await above('Ruisseauville', 40);
    expect([await isTold('Ruisseauville'), await isTold('Fruges')]).toEqual([false, true]);
  });
});

test('without JavaScript the drawing, its legend and the table hold everything', async () => {
  const { page } = await visit(CARTE, { javaScriptEnabled: false, ...PHONE });
  expect(await page.locator('.carte-dessin:visible .carte-symbole').count()).toBe(truth.communes);
  expect(await page.locator('.carte-dessin:visible .carte-legende:visible').count()).toBe(1);
  expect(await page.locator('.carte-table li').count()).toBe(truth.initiatives);
  expect(await page.locator('.carte-outils:visible').count()).toBe(0);
});

test('when the map library does not come, the drawing and the filters remain, and the page says so', async () => {
  const { page, open } = await walk();
  onTestFinished(() => page.context().close());
  await page.route(/\/map\.[^/]+\.js$/, (route) => route.abort());
  await open(`${CARTE}?theme=culture`);
  await page.getByText('La carte interactive n’a pas pu se charger').waitFor();
  expect(await page.locator('.carte-dessin:visible').count()).toBe(1);
  expect(await page.locator('.carte-table li:not([hidden])').count()).toBe(truth.parTheme['Culture']?.initiatives);
});

test('when its own code does not come, the map says so and has no control that does nothing', async () => {
  const { page, open } = await walk();
  onTestFinished(() => page.context().close());
  await page.route(/\/controller\.[^/]+\.js$/, (route) => route.abort());
  await open(CARTE);
  await page.getByRole('alert').getByText('n’ont pas pu démarrer').waitFor();
  // The form to another page needs no code.
  expect(await page.locator('main :is(input, select, button):not(search *):visible').count()).toBe(0);
  expect(await page.locator('.carte-table li:not([hidden])').count()).toBe(truth.initiatives);
});

test('a printed page has the drawing, not the window of the interactive map', async () => {
  const { page } = await openCarte();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.carte-plan').isVisible()).toBe(false);
  expect(await page.locator('.carte-cadre > .carte-dessin:visible .carte-symbole').count()).toBe(truth.communes);
});

test.each([
  [1024, 768],
  [1280, 720],
  [1280, 900],
  [1600, 900],
])(
  'in a window of %i × %i the map and its buttons stand whole, every commune has its name and its line',
  async (...size) => {
    const [width, height] = size;
    const { page } = await openCarte('', { viewport: { width, height } });
    for (const part of ['.carte-cadre', '.carte-commandes']) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
    }
    expect(await page.locator('.carte-table tbody tr:visible').count()).toBe(truth.communes);
    expect(
      await page.locator('.carte-liste').evaluate((list) => list.scrollHeight - list.clientHeight),
    ).toBeGreaterThan(50);
    expect(await page.locator('.carte-plan .carte-nom:not(.repere)').count()).toBe(truth.communes);
    expect(await coveringNames(page)).toEqual([]);
  },
);

describe('on a phone', () => {
  test('a tap opens a sheet, from under which its symbol comes out, and the next commune follows', async () => {
    const { page } = await openCarte('', PHONE);
    await symbole(page, 'Vélu').click();
    await settle(page);
    const sheet = await page.getByRole('dialog', { name: 'Vélu' }).boundingBox();
    const velu = await symbole(page, 'Vélu').boundingBox();
    expect([sheet?.x, sheet?.width, (sheet?.y ?? 0) + (sheet?.height ?? 0)]).toEqual([0, 360, 740]);
    expect((velu?.y ?? Infinity) + (velu?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
    expect(await rangee(page, 'Vélu').getAttribute('class')).toContain('choisie');
    const names = await page.locator('.carte-table .carte-commune').allTextContents();
    const next = names[(names.indexOf('Vélu') + 1) % names.length] ?? '';
    await page.getByRole('button', { name: 'Commune suivante' }).click();
    await settle(page);
    expect(await page.getByRole('dialog', { name: next }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(next);
    await page.getByRole('button', { name: 'Fermer' }).click();
    await settle(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('the sheet has a block per initiative: what, how much, who, and its category in words', async () => {
    const { page } = await openCarte('', PHONE);
    await page.getByRole('button', { name: 'Béthune', exact: true }).click();
    await settle(page);
    const panel = page.getByRole('dialog', { name: 'Béthune' });
    const own = expectedInitiatives().filter(({ annee, commune }) => annee === '2023' && commune === '62119');
    const texts = (await panel.getByRole('listitem').allTextContents()).map(plain).sort();
    expect(texts).toEqual(
      own
        .map(({ titre, montant, structure, categorie }) => {
          return `${titre} ${plain(montant.toLocaleString('fr-FR'))} € ${structure}, ${categorie}`;
        })
        .sort(),
    );
    // « Commune suivante » stays in sight, however long the list.
    const button = await page.getByRole('button', { name: 'Commune suivante' }).boundingBox();
    expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height);
  });

  test('the département fills the width, and the legend lies on nothing of it', async () => {
    const { page } = await openCarte('', PHONE);
    const [land, under] = await page.locator('.carte-plan').evaluate((map) => {
      const boxOf = (selector: string) => map.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const legend = boxOf('.etroit .carte-legende');
      const discs = Array.from(map.querySelectorAll('.carte-disque'), (disc) => disc.getBoundingClientRect());
      return [
        boxOf('.carte-departement').width,
        discs.filter(({ right, top }) => right > legend.left && top < legend.bottom).length,
      ] as const;
    });
    expect(land).toBeGreaterThan(360 * 0.9);
    expect(under).toBe(0);
  });
});

/** Names whose letters lie on a symbol or on another name. */
async function coveringNames(page: Page): Promise<string[]> {
  return page.locator('.carte-plan').evaluate((map) => {
    const boxes = Array.from(map.querySelectorAll('.carte-nom'), (name) => {
      // The box of a line is higher than its letters.
      const { left, right, top, bottom, height } = name.getBoundingClientRect();
      const rest = height * 0.15;
      return { texte: name.textContent, left, right, top: top + rest, bottom: bottom - rest };
    });
    const discs = Array.from(map.querySelectorAll('.carte-disque'), (disc) => {
      const { left, top, width } = disc.getBoundingClientRect();
      return { x: left + width / 2, y: top + width / 2, radius: width / 2 };
    });
    type Box = (typeof boxes)[number];
    const meet = (a: Box, b: Box): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const awayFrom = ({ left, right, top, bottom }: Box, x: number, y: number): number =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const covering = boxes.filter(
      (box, index) =>
        boxes.slice(index + 1).some((other) => meet(box, other)) ||
        discs.some(({ x, y, radius }) => awayFrom(box, x, y) < radius - 0.5),
    );
    return covering.map(({ texte }) => texte);
  });
}

/** Symbols that something covers within the 12 px that a finger needs around their centre, or that stick out of the map. */
async function unreachable(page: Page): Promise<string[]> {
  return symboles(page).evaluateAll((buttons) => {
    return buttons.flatMap((button) => {
      button.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const disc = button.querySelector('.carte-disque')!.getBoundingClientRect();
      const frame = document.querySelector('.carte-cadre')!.getBoundingClientRect();
      const beyond = [
        frame.left - disc.left,
        disc.right - frame.right,
        frame.top - disc.top,
        disc.bottom - frame.bottom,
      ];
      const inside = Math.max(...beyond) <= 2;
      const around = [0, 1, 2, 3, 4, 5, 6, 7].map(
        (i) => [x + 11.5 * Math.cos((i * Math.PI) / 4), y + 11.5 * Math.sin((i * Math.PI) / 4)] as const,
      );
      const hit = [[x, y] as const, ...around].every(([px, py]) => button.contains(document.elementFromPoint(px, py)));
      return inside && hit ? [] : [button.ariaLabel ?? ''];
    });
  });
}
