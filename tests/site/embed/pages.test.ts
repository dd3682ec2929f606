import { describe, expect, test } from 'vitest';
import { DIST } from '../../support/dist.ts';
import { readSite } from '../../support/site/model.ts';

const site = readSite(DIST);
const views = site.pages.filter(({ url }) => url.startsWith('/embed/'));
const pageByUrl = new Map(site.pages.map((page) => [page.url, page]));

/** The page of the site that shows what a framed view shows. */
function originalOf(url: string): string {
  const path = url.replace('/embed', '');
  return path.startsWith('/territoires/') ? path.replace(/\d+\/$/, '') : path;
}

describe('a framed view', () => {
  test('says that it is not to be indexed, and names the page of the site that is', () => {
    expect(views.length).toBeGreaterThan(0);
    const wrong = views.filter(({ url, document, canonical }) => {
      const original = pageByUrl.get(originalOf(url));
      const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content');
      return robots !== 'noindex' || canonical !== (original?.canonical ?? original?.url);
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('ends with its source and a link to the page of the site', () => {
    const wrong = views.filter(({ document, canonical }) => {
      const source = document.querySelector('body > footer');
      const link = source?.querySelector('a');
      return (
        !/^Source\u00A0: Annexe.*Budget citoyen \d{4}.*, Département/.test(source?.textContent.trim() ?? '') ||
        link?.getAttribute('href') !== canonical
      );
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  test('opens every link in a new tab that knows nothing of it', () => {
    const links = views.flatMap(({ url, document }) => {
      const base = document.querySelector('base')?.getAttribute('target');
      // The target of the document is not that of a link in a drawing.
      return Array.from(document.querySelectorAll('a')).map((link) => ({
        url,
        href: link.getAttribute('href'),
        target: link.getAttribute('target') ?? (link.closest('svg') ? undefined : base),
        rel: link.hasAttribute('target') ? link.getAttribute('rel') : 'noopener',
      }));
    });
    expect(links.filter(({ target, rel }) => target !== '_blank' || rel !== 'noopener')).toEqual([]);
  });
});
