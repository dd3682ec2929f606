import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { copyProject } from '../../scripts/shared/copy.ts';
import { ROOT, type Run, runNode } from '../../scripts/shared/process.ts';
import { tempFolder } from '../support/temp-folders.ts';

const BUILDS = ['scripts/build.ts', 'scripts/build-production.ts', 'scripts/start.ts'];
const root = tempFolder();
copyProject(root);
// What is asked of the legal texts before a production build has its own tests.
writeFileSync(join(root, 'scripts/production/legal-notices.ts'), 'export const listMissing = () => [];\n');

function run(script: string, cwd = root): Promise<Run> {
  const env = { NODE_ENV: 'production', SITE_URL: 'https://budget-62.fr', BASE_PATH: '', PORT: '' };
  return runNode([script], { capture: true, cwd, env });
}

/** Spoils a file of the copy until the test has ended. */
function spoil(path: string, edit: (text: string) => string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const spoilt = edit(text);
  expect(spoilt).not.toBe(text);
  writeFileSync(file, spoilt);
  onTestFinished(() => writeFileSync(file, text));
}

function restoreData(): void {
  rmSync(join(root, 'data'), { recursive: true });
  cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
}

/** Puts a PDF of before the correction of its record 51 in the place of the text, with a mask. */
async function takePdf(): Promise<void> {
  const edition = join(root, 'data', 'editions', '2023');
  const read = (name: string): string => readFileSync(join(edition, name), 'utf8');
  const pdf = readFileSync(join(ROOT, 'tests/fixtures/pdf/2023-writer.pdf'));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const aliases = (JSON.parse(read('arbitrages.json')) as { type: string }[]).filter(({ type }) => type === 'alias');
  writeFileSync(join(edition, 'edition.json'), read('edition.json').replace(/(?<="sha256": ")\w+/, sha256));
  writeFileSync(join(edition, 'arbitrages.json'), addMask(JSON.stringify(aliases)));
  writeFileSync(join(edition, 'annexe.pdf'), pdf);
  for (const name of ['annexe.txt', 'permaliens.json']) rmSync(join(edition, name));
  for (const name of ['adresses.json', 'redirections.json']) rmSync(join(root, 'data', name));
  expect(await run('scripts/build-data.ts')).toMatchObject({ code: 0 });
}

beforeEach(() => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'index.html'), 'l’ancien site');
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

test('a build whose site says what is masked fails, and leaves the old site whole and nothing beside it', async () => {
  const edition = join(root, 'data', 'editions', '2023');
  writeFileSync(join(edition, 'arbitrages.json'), addMask(readFileSync(join(edition, 'arbitrages.json'), 'utf8')));
  expect(await run('scripts/build-data.ts')).toMatchObject({ code: 0 });
  const correction = { date: '2026-01-02', texte: 'Le nom d’Axel et Erwan est retiré.', raison: 'À leur demande.' };
  writeFileSync(join(root, 'data', 'corrections.json'), JSON.stringify([correction]));
  onTestFinished(restoreData);
  const { code, output } = await run('scripts/build.ts');
  expect(output.match(/✗ .*/g)).toEqual(
    ['flux.xml', 'methode/index.html'].map(
      (file) => `✗ ${file}  dit ce que masque l’édition 2023 : l’ôter de data/, ou masquer un texte plus long`,
    ),
  );
  expect(output).not.toContain('Erwan');
  expect(code).not.toBe(0);
  expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test(
  'two builds at once both end well; that for production ends with its verification',
  { timeout: 300_000 },
  async () => {
    await takePdf();
    onTestFinished(restoreData);
    const [plain, production] = await Promise.all([run('scripts/build.ts'), run('scripts/build-production.ts')]);
    expect(`${plain.code} ${production.code} ${plain.output}${production.output}`).toMatch(/^0 0 /);
    expect(production.output).toMatch(/textes : [^]*identiques à l’octet près/);
    const home = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
    expect(home).toContain('</html>');
    for (const [, file = ''] of home.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g))
      expect(existsSync(join(root, 'dist', file))).toBe(true);
    // The edition is that of a PDF which prints what is masked: its text is published without it, and the PDF is not.
    expect(readFileSync(join(root, 'dist', 'donnees', 'annexe-2023.txt'), 'utf8')).toContain('[noms masqués]');
    expect(existsSync(join(root, 'dist', 'donnees', 'annexe-2023.pdf'))).toBe(false);
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
