import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { BASE_BUILD } from '../../scripts/shared/builds.ts';
import { BASE_DIST, DIST } from '../support/dist.ts';
import { findHeadProblems } from '../support/site/head.ts';
import { findBrokenLinks } from '../support/site/links.ts';
import { readSite, type Site } from '../support/site/model.ts';
import { findSitemapProblems } from '../support/site/sitemap.ts';

describe('the site built under a base path', () => {
  let site: Site;

  beforeAll(() => {
    if (!existsSync(BASE_DIST))
      throw new Error('« npm run test:site » construit aussi le site sous un chemin de base.');
    site = readSite(BASE_DIST, BASE_BUILD.base);
  });

  test('has the same pages', () => {
    expect(site.pages.map(({ file }) => file)).toEqual(readSite(DIST).pages.map(({ file }) => file));
  });

  test('keeps every link, asset and fragment under that path', () => {
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('says its canonical addresses, sitemap and robots.txt under that path', () => {
    expect(findHeadProblems(site)).toEqual([]);
    expect(findSitemapProblems(site)).toEqual([]);
  });
});
