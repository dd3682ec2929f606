/** The checks of the built site, seen to fail: each gets an invented site with one fault. Sound is the site itself. */
import { describe, expect, test } from 'vitest';
import { findHeadProblems } from '../support/site/head.ts';
import { validateHtml } from '../support/site/html.ts';
import { findBrokenLinks } from '../support/site/links.ts';
import { inventSite } from '../support/site/model.ts';
import { findInlineCode, findPolicyProblems, findThirdParties } from '../support/site/policy.ts';
import { findSitemapProblems } from '../support/site/sitemap.ts';
import faulty from '../fixtures/sites-fautifs.json' with { type: 'json' };

const POLICY = "default-src 'none'; img-src 'self'";

type PageParts = Partial<Record<'lang' | 'head' | 'title' | 'canonical' | 'body', string>>;

function page({
  lang = 'fr',
  head = '',
  title = 'Accueil',
  canonical = '/',
  body = '<h1>Accueil</h1>',
}: PageParts = {}): string {
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <meta name="description" content="Description de ${title}">
    <link rel="canonical" href="https://exemple.fr${canonical}">${head}
  </head>
  <body><main>${body}</main></body>
</html>
`;
}

/** An invented home page with something in its body. */
function home(body: string, others: Readonly<Record<string, string>> = {}, base = '/') {
  return inventSite({ 'index.html': page({ body: `<h1>Accueil</h1>${body}` }), ...others }, base);
}

const themes = {
  'themes/index.html': page({ title: 'Thèmes', canonical: '/themes/', body: '<h1 id="ici">Thèmes</h1>' }),
};

describe('findBrokenLinks', () => {
  test.each(faulty.links)('sees %s', (markup, problem) => {
    expect(findBrokenLinks(home(markup, themes))).toEqual([problem]);
  });

  test('sees what a style sheet does not find, and where a redirection leads', () => {
    const files = {
      'a.css': '@import "/b.css"; a { background: url("c.svg") } b { background: url(data:image/png;base64,AA==) }',
      'vieux/index.html': '<meta http-equiv="refresh" content="0;url=/neuf/">',
    };
    expect(findBrokenLinks(home('', files))).toEqual([
      '/neuf/ leads nowhere (vieux/index.html)',
      '/b.css leads nowhere (a.css)',
      'c.svg leads nowhere (a.css)',
    ]);
  });

  test('says once what many pages have', () => {
    const body = '<a href="/rien/">x</a>';
    const problems = findBrokenLinks(home(body, { 'a/index.html': body, 'b/index.html': body }));
    expect(problems).toEqual(['/rien/ leads nowhere (index.html and 2 more)']);
  });

  test('sees a link that forgot the base path', () => {
    expect(findBrokenLinks(home('<a href="/themes/">x</a>', themes, '/sous/'))).toEqual([
      '/themes/ is not under /sous/ (index.html)',
    ]);
  });
});

describe('findHeadProblems', () => {
  test.each<[PageParts, string]>(faulty.heads as unknown as [PageParts, string][])('sees %j', (parts, problem) => {
    expect(findHeadProblems(inventSite({ 'index.html': page(parts) }))).toEqual([`index.html: ${problem}`]);
  });

  test.each(faulty.headLacks)('sees that %s is missing', (markup, problem) => {
    expect(findHeadProblems(inventSite({ 'index.html': page().replace(markup, '') }))).toEqual([
      `index.html: ${problem}`,
    ]);
  });

  test('sees two pages with the same title and description', () => {
    const twin = page({ canonical: '/b/' });
    expect(findHeadProblems(inventSite({ 'index.html': page(), 'b/index.html': twin }))).toEqual([
      'index.html, b/index.html: same title « Accueil »',
      'index.html, b/index.html: same description « Description de Accueil »',
    ]);
  });
});

describe('findPolicyProblems', () => {
  test.each([
    [page().replace(/<meta http-equiv.*>/, ''), '0 policies'],
    [page({ head: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` }), '2 policies'],
    [page().replace(POLICY, "default-src 'self'"), "another policy, default-src 'self'"],
    [
      page().replace('<meta charset="utf-8">', '<link rel="stylesheet" href="/a.css">'),
      'the policy comes after <link>',
    ],
  ])('sees a wrong policy', (html, problem) => {
    expect(findPolicyProblems(inventSite({ 'index.html': html }), POLICY)).toEqual([`index.html: ${problem}`]);
  });

  test('reads the directives in any order', () => {
    expect(findPolicyProblems(home(''), "img-src  'self';default-src 'none';")).toEqual([]);
  });
});

describe('findInlineCode', () => {
  test.each(faulty.inline)('sees %s', (markup, problem) => {
    expect(findInlineCode(home(markup))).toEqual([`index.html: ${problem}`]);
  });
});

describe('findThirdParties', () => {
  test.each(faulty.thirdParties)('sees %s', (markup, address) => {
    expect(findThirdParties(home(markup))).toEqual([`index.html: loads ${address}`]);
  });

  test('sees what a style sheet loads', () => {
    const files = { 'a.css': '@font-face { src: url(https://exemple.org/a.woff2) }' };
    expect(findThirdParties(home('', files))).toEqual(['a.css: loads https://exemple.org/a.woff2']);
  });
});

describe('findSitemapProblems', () => {
  const files = {
    'index.html': page(),
    ...themes,
    '404.html': page({ title: '404' }),
    'sitemap-index.xml': '<sitemap><loc>https://exemple.fr/sitemap-0.xml</loc></sitemap>',
    'sitemap-0.xml': '<url><loc>https://exemple.fr/</loc></url><url><loc>https://exemple.fr/themes/</loc></url>',
    'robots.txt': 'User-agent: *\nAllow: /\nSitemap: https://exemple.fr/sitemap-index.xml\n',
  };

  const noindex = page({ head: '<meta name="robots" content="noindex">' });

  test.each<[what: string, changes: Record<string, string>, problem: string]>([
    ['a page left out', { 'b/index.html': page({ canonical: '/b/' }) }, 'sitemap: lacks /b/'],
    ['a page not to be indexed', { 'themes/index.html': noindex }, 'sitemap: /themes/ is not to be indexed'],
    ['a copy of another page', { 'themes/index.html': page() }, 'sitemap: /themes/ is not to be indexed'],
    ['a page listed twice', { 'sitemap-0.xml': files['sitemap-0.xml'].repeat(2) }, 'sitemap: / twice'],
    ['robots.txt without it', { 'robots.txt': 'User-agent: *\n' }, 'robots.txt: names the sitemap «  »'],
    ['robots.txt for one robot', { 'robots.txt': 'User-agent: Bot\n' }, 'robots.txt: speaks to nobody'],
    ['robots.txt that closes the door', { 'robots.txt': 'Disallow: /\n' }, 'robots.txt: forbids the whole site'],
  ])('sees %s', (_what, changes, problem) => {
    expect(findSitemapProblems(inventSite({ ...files, ...changes }))).toContain(problem);
  });

  test('sees files that are missing', () => {
    const without = (name: string) => Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));
    expect(findSitemapProblems(inventSite(without('robots.txt')))).toEqual(['no robots.txt']);
    expect(findSitemapProblems(inventSite(without('sitemap-0.xml')))).toContain(
      'sitemap-index.xml: https://exemple.fr/sitemap-0.xml is not there',
    );
    expect(findSitemapProblems(inventSite({ 'index.html': page() }))).toEqual(['no sitemap-index.xml']);
  });
});

describe('validateHtml', () => {
  test.each(faulty.html)('sees %s', async (markup, rule) => {
    const problems = await validateHtml(home(markup));
    expect(problems.join('\n')).toContain(rule);
  });
});
