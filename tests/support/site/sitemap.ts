import type { Site } from './model.ts';

const INDEX = 'sitemap-index.xml';

/** Differences between the sitemap and the pages that may be indexed, and what robots.txt lacks. */
export function findSitemapProblems(site: Site): string[] {
  if (!site.files.has(INDEX)) return [`no ${INDEX}`];
  const problems: string[] = [];
  const listed = locations(site.read(INDEX)).flatMap((address) => {
    const file = new URL(address).pathname.slice(site.base.length);
    if (site.files.has(file)) return locations(site.read(file));
    problems.push(`${INDEX}: ${address} is not there`);
    return [];
  });
  const paths = listed.map((address) => decodeURI(new URL(address).pathname));
  const expected = site.pages.filter(({ isIndexable }) => isIndexable).map(({ url }) => url);
  problems.push(...expected.filter((url) => !paths.includes(url)).map((url) => `sitemap: lacks ${url}`));
  problems.push(...paths.filter((url) => !expected.includes(url)).map((url) => `sitemap: ${url} is not to be indexed`));
  problems.push(...paths.filter((url, index) => paths.indexOf(url) !== index).map((url) => `sitemap: ${url} twice`));
  return [...problems, ...robotsProblems(site)];
}

function robotsProblems(site: Site): string[] {
  if (!site.files.has('robots.txt')) return ['no robots.txt'];
  const text = site.read('robots.txt');
  const named = /^Sitemap:\s*(\S+)$/im.exec(text)?.[1] ?? '';
  const problems: string[] = [];
  if (URL.parse(named)?.pathname !== site.base + INDEX) problems.push(`robots.txt: names the sitemap « ${named} »`);
  if (!/^User-agent:\s*\*$/im.test(text)) problems.push('robots.txt: speaks to nobody');
  if (/^Disallow:\s*\/\s*$/im.test(text)) problems.push('robots.txt: forbids the whole site');
  return problems;
}

function locations(xml: string): string[] {
  return Array.from(xml.matchAll(/<loc>(.*?)<\/loc>/g), (match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}
