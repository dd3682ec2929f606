import { describe, expect, test } from 'vitest';
import { DIST } from '../support/dist.ts';
import { POLICY } from '../support/published.ts';
import { findHeadProblems } from '../support/site/head.ts';
import { validateHtml } from '../support/site/html.ts';
import { findBrokenLinks } from '../support/site/links.ts';
import { readSite } from '../support/site/model.ts';
import { findLookalikes } from '../support/site/lookalikes.ts';
import { findInlineCode, findPolicyProblems, findThirdParties } from '../support/site/policy.ts';
import { findSitemapProblems } from '../support/site/sitemap.ts';

const site = readSite(DIST);

describe('every page of the built site', () => {
  // As many pages more with each edition.
  test('is valid HTML', { timeout: 300_000 }, async () => {
    expect(await validateHtml(site)).toEqual([]);
  });

  test('leads somewhere with each link, asset and fragment', () => {
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('has no two links of one name and two targets', () => {
    expect(findLookalikes(site)).toEqual([]);
  });

  test('says its language, one heading, its own title and description, its canonical address', () => {
    expect(findHeadProblems(site)).toEqual([]);
  });

  test('carries the content security policy first', () => {
    expect(findPolicyProblems(site, POLICY)).toEqual([]);
  });

  test('holds no inline script, style or handler', () => {
    expect(findInlineCode(site)).toEqual([]);
  });

  test('loads nothing from another server', () => {
    expect(findThirdParties(site)).toEqual([]);
  });

  test('is in the sitemap exactly when it may be indexed, and robots.txt names the sitemap', () => {
    expect(findSitemapProblems(site)).toEqual([]);
  });
});
