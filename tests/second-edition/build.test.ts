import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCopy, type CopyBuild } from '../../scripts/shared/copy.ts';
import { foldText } from '../../src/domain/text/fold.ts';
import { countNoun } from '../../src/domain/text/typography.ts';
import { slugify } from '../../src/domain/text/slug.ts';
import { type Sum, truth } from '../support/truth.ts';
import { findBrokenLinks } from '../support/site/links.ts';
import { findSitemapProblems } from '../support/site/sitemap.ts';
import { tempFolder } from '../support/temp-folders.ts';
import { pageAt, readSite, type Site } from '../support/site/model.ts';
import { addEdition, expected, readJson, writeJson } from './fixture.ts';

const RAISON = 'À la demande des personnes.';
/** What is masked in the edition of 2023: first names on one line, and words that a line break of the annex cuts. */
const MASQUES = [
  { lu: 'Axel et Erwan', remplacement: '[noms masqués]', traces: [/Axel/i, /Erwan/i] },
  {
    lu: "un espace d'échanges et de culture qui",
    remplacement: '[passage masqué]',
    traces: [/audiovisuel, un espace/i, /changes et de culture qui/i],
  },
];

let build: CopyBuild;
let site: Site;
beforeAll(async () => {
  build = await buildCopy(tempFolder(), (folder) => {
    const data = join(folder, 'data');
    addEdition(data);
    const arbitrages = join(data, 'editions', '2023', 'arbitrages.json');
    const masks = MASQUES.map(({ lu, remplacement }) => ({ type: 'masque', lu, remplacement, raison: RAISON }));
    writeJson(arbitrages, [...(readJson(arbitrages) as unknown[]), ...masks]);
  });
  site = readSite(build.dist);
}, 180_000);

const TOTALS = { 2023: truth.total, 2099: expected.total };

/** Text without what French typography changes: kinds of spaces, of apostrophes. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[’‘]/g, "'").replace(/\s+/g, '');
const main = (url: string): string => plain(pageAt(site, url).document.querySelector('main')?.textContent);
const euros = (montant: number): RegExp => new RegExp(`(?<!\\d)${montant}€`);
const linksIn = (url: string): string[] =>
  Array.from(pageAt(site, url).document.querySelectorAll('main a'), (link) => link.getAttribute('href') ?? '');
const initiativesIn = (url: string): string[] =>
  [...new Set(linksIn(url).filter((href) => /^\/initiatives\/\d{4}\/[^/]+\/$/.test(href)))].sort();
const addresses = (annee: number, slugs: readonly string[]): string[] =>
  slugs.map((slug) => `/initiatives/${annee}/${slug}/`).sort();
const slugs2099 = expected.initiatives.map(({ slug }) => slug);

/** The sections of a page whose heading names an edition, in page order. */
function sectionsOf(url: string): { annee: string; text: string }[] {
  return Array.from(pageAt(site, url).document.querySelectorAll('main section')).flatMap((section) => {
    const heading = plain(section.querySelector('h2')?.textContent);
    const annee = /\b20\d\d/.exec(heading.replace(/^Édition/, ''))?.[0];
    return annee === undefined ? [] : [{ annee, text: plain(section.textContent) }];
  });
}

const bySlug = (sums: Record<string, Sum>): Map<string, Sum> =>
  new Map(Object.entries(sums).map(([label, sum]) => [slugify(label), sum]));

/** The kinds of pages by subject, with what each edition gives them; those of 2023 from the transcription of its annex. */
const SUBJECTS: readonly [string, Record<string, Sum>, Map<string, Sum>][] = [
  ['territoires', expected.parTerritoire, bySlug(truth.parTerritoire)],
  ['themes', expected.parTheme, bySlug(truth.parTheme)],
  ['categories', expected.parCategorie, bySlug(truth.parCategorie)],
  ['communes', expected.parCommune, bySlug(truth.parCommune)],
  ['structures', expected.parStructure, bySlug({ "L'Antre des Marmots": { initiatives: 1, montant: 16000 } })],
];

describe('with a second edition in data/ and no line of src/ changed', () => {
  test('the home page shows the latest and links the earlier one', () => {
    const heading = plain(pageAt(site, '/').document.querySelector('h1')?.textContent);
    expect(heading).toContain('12initiatives');
    expect(heading).toMatch(euros(234000));
    expect(initiativesIn('/').every((href) => href.startsWith('/initiatives/2099/'))).toBe(true);
    expect(linksIn('/')).toContain('/initiatives/2023/');
    expect(main('/')).toMatch(euros(TOTALS[2023]));
  });

  test('/initiatives/ is the catalogue of the latest, and each edition has its own', () => {
    const records = readJson(join(build.folder, 'data/editions/2023/initiatives.json')) as { slug: string }[];
    const slugs2023 = records.map(({ slug }) => slug);
    expect(slugs2023).toHaveLength(59);
    expect(initiativesIn('/initiatives/')).toEqual(addresses(2099, slugs2099));
    expect(initiativesIn('/initiatives/2099/')).toEqual(addresses(2099, slugs2099));
    expect(initiativesIn('/initiatives/2023/')).toEqual(addresses(2023, slugs2023));
    expect(linksIn('/initiatives/')).toContain('/initiatives/2023/');
    expect(main('/initiatives/')).toMatch(euros(TOTALS[2099]));
    expect(main('/initiatives/2023/')).toMatch(euros(TOTALS[2023]));
  });

  test.each(expected.initiatives)(
    '$slug has its page, with all that the annex says of it',
    ({ slug, titre, structure, themes, territoire, resume, categorie, montant }) => {
      const url = `/initiatives/2099/${slug}/`;
      expect(plain(pageAt(site, url).document.querySelector('h1')?.textContent)).toBe(plain(titre));
      for (const value of [structure, ...themes, territoire, resume, categorie])
        expect(main(url)).toContain(plain(value));
      expect(main(url)).toMatch(euros(montant));
    },
  );

  test('the note and what the build noticed are published', () => {
    expect(main('/initiatives/2099/essais-erreurs-un-carnet-ouvert-a-tous/')).toContain(
      plain('La colonne Commune dit Carvin, le résumé part de Libercourt.'),
    );
    expect(main('/initiatives/2099/l-etable-des-touristes/')).toContain(
      plain('La liste finit sur un séparateur : les deux thèmes imprimés sont gardés.'),
    );
  });

  test('every other page and file that the first edition has of its own, the second has too', () => {
    const ofYear = (annee: string): string[] =>
      [...site.files]
        .filter((file) => file.includes(annee) && !/(?:^|\/)(?:initiatives|territoires)\//.test(file))
        .map((file) => file.replace(annee, 'ANNÉE'));
    expect(ofYear('2099')).toEqual(ofYear('2023'));
  });

  test('a territoire can be framed for the editions that it is in, and no other', () => {
    const framed = (slug: string): string[] =>
      ['2023', '2099'].filter((annee) => site.files.has(`embed/territoires/${slug}/${annee}/index.html`));
    expect(framed('artois')).toEqual(['2023', '2099']);
    expect(framed('terre-d-essai')).toEqual(['2099']);
    expect(framed('calaisis')).toEqual(['2023']);
  });

  test('a commune that the COG of 2099 lost keeps its page', () => {
    expect(sectionsOf('/communes/huby-saint-leu/').map(({ annee }) => annee)).toEqual(['2023']);
  });
});

describe.each(SUBJECTS)('/%s/', (name, sums2099, sums2023) => {
  const urlOf = (slug: string): string => `/${name}/${slug}/`;

  test('leads from its list to each subject', () => {
    const listed = linksIn(`/${name}/`);
    expect(Object.keys(sums2099).filter((slug) => !listed.includes(urlOf(slug)))).toEqual([]);
  });

  test('shows on each a section per edition, the latest first, with its own count and sum', () => {
    for (const slug of new Set([...Object.keys(sums2099), ...sums2023.keys()])) {
      const due = Object.entries({ 2099: sums2099[slug], 2023: sums2023.get(slug) }).filter(([, sum]) => sum);
      const sections = sectionsOf(urlOf(slug));
      expect([slug, ...sections.map(({ annee }) => annee)]).toEqual([slug, ...due.map(([annee]) => annee).reverse()]);
      for (const [annee, sum] of due) {
        const text = sections.find((one) => one.annee === annee)?.text;
        expect(text, `${slug} ${annee}`).toContain(plain(countNoun(sum?.initiatives ?? 0, 'initiative')));
        expect(text, `${slug} ${annee}`).toMatch(euros(sum?.montant ?? 0));
      }
    }
  });
});

describe('what the second edition alone brings', () => {
  test('is in the tables of the home page', () => {
    expect(linksIn('/')).toEqual(
      expect.arrayContaining([
        '/themes/langues-regionales/',
        '/categories/recherche-participative/',
        '/territoires/terre-d-essai/',
      ]),
    );
  });

  test('is in the sitemap, which names every page and no old address', () => {
    expect(findSitemapProblems(site)).toEqual([]);
    expect(site.read('sitemap-0.xml')).not.toContain(expected.redirection.slug);
  });

  test('leaves no link that leads nowhere', () => {
    expect(findBrokenLinks(site)).toEqual([]);
  });
});

test('a structure of both editions has one page, whatever the apostrophe, and its two sums', () => {
  expect(
    site.pages.filter(({ url }) => url.startsWith('/structures/l-antre-des-marmots')).map(({ url }) => url),
  ).toEqual(['/structures/l-antre-des-marmots/']);
  expect(main('/structures/l-antre-des-marmots/')).toMatch(euros(37000));
});

test.each(Object.entries(expected.ensemble))('what two editions tell is on %s', (url, said) => {
  for (const sentence of said) expect(main(url)).toContain(plain(sentence));
});

test('an old address leads to the new one', () => {
  const { slug, redirection } = expected.redirection;
  const page = pageAt(site, `/initiatives/2099/${slug}/`);
  expect(page.isRedirection).toBe(true);
  expect(page.document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content')).toMatch(
    new RegExp(`/initiatives/2099/${redirection}/$`),
  );
  expect(page.document.querySelector(`a[href="/initiatives/2099/${redirection}/"]`)).not.toBeNull();
});

describe('what an edition masks', () => {
  test('is nowhere readable in the built site, under any spelling: pages, downloads, scripts, maps, cards', () => {
    expect(site.files.size).toBeGreaterThan(100);
    const traces = [
      ...MASQUES.flatMap((one) => one.traces),
      ...expected.cache.map((text) => new RegExp(foldText(text))),
    ];
    const found = [...site.files].flatMap((file) => {
      const bytes = readFileSync(join(build.dist, file));
      const utf8 = bytes.toString('utf8');
      const texts = [utf8, foldText(utf8), bytes.toString('latin1')];
      return traces.flatMap((trace) => (texts.some((text) => trace.test(text)) ? [`${file}: ${String(trace)}`] : []));
    });
    expect(found).toEqual([]);
  });

  test.each([
    'initiatives/2023/adp-arrete-de-polluer/index.html',
    'annexe/2023/index.html',
    'donnees/annexe-2023.txt',
    'donnees/initiatives.csv',
    'donnees/initiatives-2023.geojson',
  ])('shows what replaces it in %s', (file) => {
    expect(site.read(file)).toContain('[noms masqués]');
  });

  test('is published as a decision with its reason, without the text', () => {
    const methode = site.read('methode/index.html');
    expect(methode).toContain(RAISON);
    expect(methode).toContain('Textes masqués');
  });
});

test('the amounts of an edition bear the name that its own annex gives them, on each of its pages', () => {
  // The card of the site, which such a page may bear, is that of the latest edition.
  const wordsOf = (year: string): string[] =>
    site.pages
      .filter(({ url, isRedirection }) => url.includes(`/${year}/`) && !isRedirection)
      .flatMap(({ url, document }) => {
        const said = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
        // The table by year names the amounts of each year.
        const own = main(url).replace(plain(document.querySelector('.par-annee')?.textContent), '');
        const words = (said + own).match(/montants?(?:attribué|proposé)/gi) ?? [];
        return [...new Set(words)].map((word) => `${url} ${word.toLowerCase()}`);
      });
  expect(wordsOf('2023').filter((words) => words.includes('attribué'))).toEqual([]);
  expect(wordsOf('2099').filter((words) => words.includes('proposé'))).toEqual([]);
  expect(wordsOf('2099').length).toBeGreaterThan(slugs2099.length);
});
