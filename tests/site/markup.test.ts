import { describe, expect, test } from 'vitest';
import { DIST } from '../support/dist.ts';
import { POLICY } from '../support/published.ts';
import { findHeadProblems } from '../support/site/head.ts';
import { validateHtml } from '../support/site/html.ts';
import { findBrokenLinks } from '../support/site/links.ts';
import { readSite, type Site } from '../support/site/model.ts';
import { findLookalikes } from '../support/site/lookalikes.ts';
import { findInlineCode, findPolicyProblems, findThirdParties } from '../support/site/policy.ts';
import { findSitemapProblems } from '../support/site/sitemap.ts';

const site = readSite(DIST);

describe('every page of the built site', () => {
  // As many pages more with each edition.
  test('is valid HTML', { timeout: 300_000 }, async () => {
    expect(await validateHtml(site)).toEqual([]);
  });

  test.each<[string, (built: Site) => string[]]>([
    ['leads somewhere with each link, asset and fragment', findBrokenLinks],
    ['has no two links of one name and two targets', findLookalikes],
    ['says its language, one heading, its own title and description, its canonical address', findHeadProblems],
    ['carries the content security policy first', (built) => findPolicyProblems(built, POLICY)],
    ['holds no inline script, style or handler', findInlineCode],
    ['loads nothing from another server', findThirdParties],
    ['is in the sitemap exactly when it may be indexed, and robots.txt names the sitemap', findSitemapProblems],
  ])('%s', (_says, find) => {
    expect(find(site)).toEqual([]);
  });
});
