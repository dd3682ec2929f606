/** Global setup of the `site` project: one static server and one browser for all its test files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from '../../scripts/shared/chromium.ts';
import { buildCopy } from '../../scripts/shared/copy.ts';
import { serveSite, type SiteServer } from '../../scripts/shared/serve.ts';
import { keep2023, projectData } from '../second-edition/fixture.ts';
import { removeTempFolders, tempFolder } from './temp-folders.ts';
import { DIST } from './dist.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served home page, with its final slash. */
    siteUrl: string;
    /** That of the site with the edition of 2023 alone: what the home page and near me say of it is read there. */
    siteUrlOf2023: string;
    /** Where a test worker connects to the shared browser. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(DIST))
    throw new Error('dist/ n’existe pas encore : « npm run test:site » construit le site et le teste.');
  const server = await serveSite({ folder: DIST, host: '127.0.0.1' });
  const of2023 = await serveOf2023();
  const browser = await chromium.launchServer(await chromiumOptions());
  project.provide('siteUrl', server.url);
  project.provide('siteUrlOf2023', of2023?.url ?? server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
    await of2023?.close();
    removeTempFolders();
  };
}

/** Built and served only where there are other editions. */
async function serveOf2023(): Promise<SiteServer | undefined> {
  if (readdirSync(join(projectData, 'editions')).length === 1) return undefined;
  const { dist } = await buildCopy(tempFolder(), (folder) => keep2023(join(folder, 'data')));
  return serveSite({ folder: dist, host: '127.0.0.1' });
}
