import { expect, test } from 'vitest';
import { runNode } from '../../scripts/frame/process.ts';

test.each(['', 'budget.exemple.fr', 'http://budget.exemple.fr', 'https://budget.exemple.fr/dossier/'])(
  'the production build refuses SITE_URL=%s before doing anything',
  async (siteUrl) => {
    const { code, output } = await runNode(['scripts/build-production.ts'], {
      capture: true,
      env: { SITE_URL: siteUrl },
    });
    expect(code).toBe(1);
    expect(output).toContain('SITE_URL');
    expect(output).toContain('attendu');
  },
);
