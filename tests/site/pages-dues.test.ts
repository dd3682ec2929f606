import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { config } from '../../src/site/config.ts';
import { DIST } from '../support/dist.ts';
import { latestInitiatives } from '../support/site/expected.ts';
import { type Page, pageAt, readSite } from '../support/site/model.ts';
import imposedParts from '../fixtures/declaration-imposee.json' with { type: 'json' };

const site = readSite(DIST);
// A framed view is part of another page: it carries its source line instead of the footer.
const pages = site.pages.filter(({ url, isRedirection }) => !isRedirection && !url.startsWith('/embed/'));

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const mainOf = (url: string): string => spaced(pageAt(site, url).document.querySelector('main')?.textContent);
const textsOf = (url: string, selector: string): string[] =>
  Array.from(pageAt(site, url).document.querySelectorAll(selector), ({ textContent }) => spaced(textContent));
const hrefsOf = ({ document }: Page, selector: string): (string | null)[] =>
  Array.from(document.querySelectorAll(selector), (link) => link.getAttribute('href'));

describe('the footer of every page', () => {
  test.each([
    ['/accessibilite/', 'Accessibilité : non conforme'],
    ['/mentions-legales/', 'Mentions légales'],
    ['/donnees-personnelles/', 'Données personnelles'],
    ['/credits/', 'Crédits'],
    ['/plan-du-site/', 'Plan du site'],
  ])('leads to %s', (href, label) => {
    const without = pages.filter(
      ({ document }) => spaced(document.querySelector(`footer a[href="${href}"]`)?.textContent) !== label,
    );
    expect(without.map(({ url }) => url)).toEqual([]);
  });
});

describe('the accessibility statement', () => {
  // The form is imposed: order of 20 September 2019, its model.
  test('has the imposed parts, in their order', () => {
    expect(textsOf('/accessibilite/', 'main :is(h2, h3)')).toEqual(imposedParts);
  });

  test('says non-compliant, since no audit was made, and claims nothing else', () => {
    const text = mainOf('/accessibilite/');
    expect(text).toContain(
      'est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2',
    );
    expect(text).toContain('Aucun audit de conformité n’a été réalisé');
    expect(text).not.toMatch(/(?:partiellement|totalement) conforme|\d\s*%/);
  });

  test('names the Défenseur des droits and its three ways', () => {
    const text = mainOf('/accessibilite/');
    expect(text).toContain('une demande de saisine au Défenseur des droits');
    expect(text).toMatch(/Libre réponse 71120\s*75342 Paris CEDEX 07/);
    expect(hrefsOf(pageAt(site, '/accessibilite/'), 'main a[href*="defenseurdesdroits.fr"]')).toHaveLength(2);
  });
});

describe('what the configuration says', () => {
  const shown = (text: string): string => text || 'à compléter';

  test('is in the legal notice, « à compléter » where it is empty', () => {
    const { editeur, hebergeur, directeurPublication } = config;
    expect(textsOf('/mentions-legales/', 'main dd')).toEqual(
      [
        ...[editeur.nom, editeur.adresse, editeur.telephone, editeur.contact],
        ...[hebergeur.nom, hebergeur.adresse, hebergeur.telephone],
      ].map(shown),
    );
    expect(mainOf('/mentions-legales/')).toContain(`Directeur de la publication ${shown(directeurPublication)}`);
  });

  test('is on the page of personal data: what the host keeps, whom to ask', () => {
    const text = mainOf('/donnees-personnelles/');
    expect(text).toContain(`du service : ${shown(config.hebergeur.journaux)}.`);
    expect(text).toContain(`conservation : ${shown(config.hebergeur.conservation)}.`);
    expect(text).toContain(`écrivez à l’éditeur : ${shown(config.editeur.contact)}.`);
  });

  test('gives a security.txt only to a site that is published', () => {
    const file = '.well-known/security.txt';
    expect(site.files.has(file) && /^Canonical: (?!https:)/m.test(site.read(file))).toBe(false);
    if (config.editeur.contact === '') expect(site.files.has(file)).toBe(false);
  });
});

// Where prose meets a value of the configuration, a line break of the source would show.
test.each(['a-propos', 'mentions-legales', 'donnees-personnelles', 'accessibilite', 'credits'])(
  'the prose of /%s/ has no space astray',
  (name) => {
    const prose = pageAt(site, `/${name}/`).document.querySelector('main')?.textContent;
    expect(prose?.match(/\S+(?:[ \n]+[.,;)]|\([ \n])/g)).toBeNull();
  },
);

test('no page sets a cookie or remembers anything in the browser, as the page of personal data says', () => {
  const scripts = [...site.files].filter((file) => file.endsWith('.js'));
  const remembering = /document\.cookie|localStorage|sessionStorage|indexedDB|sendBeacon|serviceWorker/;
  expect(scripts.filter((file) => remembering.test(site.read(file)))).toEqual([]);
});

test('the site map leads to every page that may be indexed, or to its list', () => {
  const { annee } = latestInitiatives()[0]!;
  const isEarlier = (url: string): boolean => /^\/initiatives\/\d+\/./.test(url) && !url.includes(`/${annee}/`);
  const expected = pages.filter(({ isIndexable, url }) => isIndexable && !isEarlier(url)).map(({ url }) => url);
  const listed = ['/plan-du-site/', '/pres-de-chez-moi/'].flatMap((url) => hrefsOf(pageAt(site, url), 'main a'));
  expect(expected.filter((url) => !listed.includes(url))).toEqual([]);
});

describe('the credits', () => {
  const licenceOf = (name: string) =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string; license: string };

  test('name every package the site is made of, its version and its licence', () => {
    const lines = textsOf('/credits/', 'main .paquets li');
    const expected = Object.keys(manifest.dependencies).map((name) => ({ name, ...licenceOf(name) }));
    const lacking = expected.filter(
      ({ name, version, license }) =>
        !lines.some((line) => line.startsWith(`${name} ${version} `) && line.endsWith(` ${license}`)),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
    expect(lines).toHaveLength(expected.length);
  });

  test('give the licence texts of what is sent to the browser', () => {
    const text = site.read('licences.txt');
    for (const name of ['atkinson-hyperlegible-next', 'bricolage-grotesque', 'leaflet', 'Lucide'])
      expect(text).toContain(name);
    for (const words of ['SIL OPEN FONT LICENSE', 'MIT License', 'Redistributions in binary form', 'ISC License'])
      expect(text).toContain(words);
  });
});

describe('the web manifest', () => {
  interface WebManifest {
    readonly theme_color: string;
    readonly background_color: string;
    readonly icons: readonly { src: string; type: string; sizes: string; purpose: string }[];
  }
  const web = JSON.parse(site.read('site.webmanifest')) as WebManifest;

  test('is named by every page, and names the site', () => {
    const without = pages.filter((page) => hrefsOf(page, 'head > link[rel="manifest"]')[0] !== '/site.webmanifest');
    expect(without.map(({ url }) => url)).toEqual([]);
    expect(web).toMatchObject({ name: config.nom, start_url: '/', scope: '/' });
  });

  test('has the colour of the paper, as the pages and the style sheet say it', () => {
    const meta = pageAt(site, '/').document.querySelector('meta[name="theme-color"][media*="light"]');
    const light = meta?.getAttribute('content');
    expect(readFileSync('src/styles/tokens.css', 'utf8')).toContain(`--paper: ${web.background_color};`);
    expect([web.theme_color, web.background_color]).toEqual([light, light]);
  });

  test('has icons of 192 and 512 pixels, one of them maskable, that are what it says', () => {
    const drawn = web.icons.filter(({ type }) => type === 'image/png');
    expect(drawn.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of drawn) {
      const bytes = readFileSync(join(DIST, src));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
      expect(bytes.length).toBeLessThan(20_000);
    }
  });
});
