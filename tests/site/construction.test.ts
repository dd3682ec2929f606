import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProject } from '../../scripts/shared/copy.ts';
import { tempFolder } from '../support/temp-folders.ts';

const BUILDS = ['scripts/build.ts', 'scripts/build-production.ts', 'scripts/start.ts'];
const root = tempFolder();
copyProject(root);
// What is asked of the legal texts before a production build has its own tests.
writeFileSync(join(root, 'scripts/production/legal-notices.ts'), 'export const listMissing = () => [];\n');

function run(script: string, folder = root): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, NODE_ENV: 'production', SITE_URL: 'https://budget-62.fr', BASE_PATH: '', PORT: '' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script], { cwd: folder, env, maxBuffer: 1e8 }, (_, out, errors) => {
      resolve({ code: child.exitCode, output: out + errors });
    });
  });
}

/** Spoils a file of the copy until the test has ended. */
function spoil(path: string, edit: (text: string) => string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const spoilt = edit(text);
  expect(spoilt).not.toBe(text);
  writeFileSync(file, spoilt);
  restore = () => {
    writeFileSync(file, text);
  };
}
let restore = (): void => undefined;

beforeEach(() => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'index.html'), 'l’ancien site');
});
afterEach(() => {
  restore();
  restore = () => undefined;
});

const INITIATIVES = 'data/editions/2023/initiatives.json';

test.each([
  ...BUILDS.map((script) => [script, 'two amounts exchanged by hand', INITIATIVES, exchangeMontants] as const),
  ['scripts/build.ts', 'a mask that was not applied', 'data/editions/2023/arbitrages.json', addMask] as const,
])('%s refuses %s, says which file and what to do, and leaves all as it was', async (script, _, path, edit) => {
  spoil(path, edit);
  const before = readFileSync(join(root, INITIATIVES), 'utf8');
  const { code, output } = await run(script);
  expect(output).toMatch(/Pas à jour : .*initiatives\.json.*Lancer « npm run data », relire la différence/);
  expect(code).toBe(1);
  expect(readFileSync(join(root, INITIATIVES), 'utf8')).toBe(before);
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
});

test('a build that fails leaves the old site whole and nothing beside it', async () => {
  spoil('src/pages/index.astro', (text) => text.replace('---', '---\nthrow new Error("panne");'));
  const { code, output } = await run('scripts/build.ts');
  expect(output).toContain('panne');
  expect(code).not.toBe(0);
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test(
  'two builds at once both end well; that for production ends with its verification',
  { timeout: 180_000 },
  async () => {
    const [plain, production] = await Promise.all([run('scripts/build.ts'), run('scripts/build-production.ts')]);
    expect(`${plain.code} ${production.code} ${plain.output}${production.output}`).toMatch(/^0 0 /);
    expect(production.output).toMatch(/textes : [^]*identiques à l’octet près/);
    const home = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
    expect(home).toContain('</html>');
    for (const [, file = ''] of home.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g))
      expect(existsSync(join(root, 'dist', file))).toBe(true);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  },
);

test('a folder in which the styles would be lost is refused', async () => {
  const folder = join(tempFolder(), 'a%20b');
  copyProject(folder);
  const { code, output } = await run('scripts/build.ts', folder);
  expect(output).toContain('un nom de dossier y contient %, # ou ?');
  expect(code).not.toBe(0);
});

function exchangeMontants(text: string): string {
  const [one = '', two = ''] = new Set(text.match(/"montant": \d+/g));
  return text.replace(one, '#').replace(two, one).replace('#', two);
}

function addMask(text: string): string {
  const mask = { type: 'masque', lu: 'Axel et Erwan', remplacement: '[noms masqués]', raison: 'Essai.' };
  return JSON.stringify([...(JSON.parse(text) as unknown[]), mask]);
}
