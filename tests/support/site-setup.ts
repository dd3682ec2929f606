/** Global setup of the `site` project: one static server and one browser for all its test files. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from '../../scripts/shared/chromium.ts';
import { serveSite } from '../../scripts/shared/serve.ts';
import { DIST } from './dist.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served home page, with its final slash. */
    siteUrl: string;
    /** Where a test worker connects to the shared browser. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(DIST))
    throw new Error('dist/ n’existe pas encore : « npm run test:site » construit le site et le teste.');
  const server = await serveSite({ folder: DIST, host: '127.0.0.1' });
  const browser = await chromium.launchServer(await chromiumOptions());
  project.provide('siteUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
