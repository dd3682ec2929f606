/** `npm run edition` makes an edition from a PDF: whole or not at all, and never over what a person wrote. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Arbitrage, InitiativeRecord, Ligne } from '../../src/domain/records/schema/edition.ts';
import { tempFolder } from '../support/temp-folders.ts';
import { root } from '../annexe/real.ts';
import { copyProject } from '../../scripts/shared/copy.ts';
import { addEdition, readJson, writeJson } from '../second-edition/fixture.ts';
import { type Run, runScript } from './command.ts';

const pdf = (name: string): string => join(root, 'tests', 'fixtures', 'pdf', name);
const WRITER = pdf('2023-writer.pdf');
const real = join(root, 'data', 'editions', '2023');
const published = readJson(join(real, 'initiatives.json')) as InitiativeRecord[];
const aliases = (readJson(join(real, 'arbitrages.json')) as Arbitrage[]).filter(({ type }) => type === 'alias');

/** A copy of `data/` whose only edition is one of 2022; gives back the folder where 2023 would be. */
function makePlace(arbitrages: readonly unknown[] = aliases): string {
  const data = join(tempFolder(), 'data');
  cpSync(join(root, 'data', 'referentiel'), join(data, 'referentiel'), { recursive: true });
  const [before, folder] = [join(data, 'editions', '2022'), join(data, 'editions', '2023')];
  for (const made of [before, folder]) mkdirSync(made, { recursive: true });
  const edition = readJson(join(real, 'edition.json')) as object;
  writeJson(join(before, 'edition.json'), { ...edition, annee: 2022, titre: 'Budget citoyen 2022' });
  if (arbitrages.length > 0) writeJson(join(folder, 'arbitrages.json'), arbitrages);
  return folder;
}

const run = (script: string, ...args: string[]): Run => runScript('.', join(root, 'scripts', script), ...args);
const make = (folder: string, ...args: string[]) => run('edition.ts', '2023', ...args, '--dossier', folder);
const contents = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]));

describe('a PDF that can be read', () => {
  const folder = makePlace();
  const first = make(folder, WRITER);

  test('gives the records of the text, with no cut by hand and its document untouched', () => {
    expect(first).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'annexe.pdf')).equals(readFileSync(WRITER))).toBe(true);
    // The PDF was made before the correction of record 51.
    const fields = (all: readonly InitiativeRecord[]) =>
      all.filter(({ id }) => id !== '2023-51').map(({ slug: _, ...record }) => record);
    expect(fields(readJson(join(folder, 'initiatives.json')) as InitiativeRecord[])).toEqual(fields(published));
    const lignes = readJson(join(folder, 'lignes.json')) as Ligne[];
    expect(lignes.find(({ texte }) => texte === 'A Bouts de Films')).toMatchObject({ page: 1, rangee: 1, colonne: 1 });
  });

  test('is described by what it says of itself', () => {
    expect(readJson(join(folder, 'edition.json'))).toMatchObject({
      annee: 2023,
      titre: 'Budget citoyen 2023',
      source: { titre: 'Annexe 1 Budget citoyen 2023 - Les initiatives lauréates' },
      champs: { Initiative: 'titre', 'Montant proposé': 'montant' },
      cog: 2023,
    });
    expect(first.stdout).toContain('compter les initiatives et les mentions de thèmes');
  });

  test('changes nothing when it is given again, nor when the data are made again', () => {
    const before = contents(folder);
    expect(make(folder, WRITER).stdout).toContain('Rien n’a changé.');
    expect(run('build-data.ts', '--check', '--edition', folder)).toMatchObject({ code: 0 });
    expect(contents(folder)).toEqual(before);
  });

  test('gives way to another only when that is asked, and then keeps what a person wrote', () => {
    const path = join(folder, 'edition.json');
    const written = { ...(readJson(path) as object), titre: 'Budget citoyen, relu', controles: { initiatives: 59 } };
    writeJson(path, written);
    const before = contents(folder);
    expect(make(folder, pdf('2023-calc.pdf'))).toMatchObject({ code: 1 });
    expect(contents(folder)).toEqual(before);
    expect(make(folder, pdf('2023-calc.pdf'), '--remplacer')).toMatchObject({ code: 0 });
    expect(readJson(path)).toMatchObject({ titre: 'Budget citoyen, relu', controles: { initiatives: 59 } });
    expect(readFileSync(join(folder, 'annexe.pdf')).equals(readFileSync(pdf('2023-calc.pdf')))).toBe(true);
  });
});

test.each([
  { says: 'a commune that is unknown', args: [WRITER], wanted: /p\. 3, ligne 2 {2}E-COMMUNE-INCONNUE/, aliases: [] },
  { says: 'no PDF', args: [join(real, 'annexe.txt')], wanted: /E-PDF-INVALIDE/ },
  {
    says: 'a table that cannot be read',
    args: [pdf('a-refuser-sans-filets-verticaux.pdf')],
    wanted: /E-PDF-SANS-COLONNES/,
  },
  { says: 'a column left aside that is needed', args: [WRITER, '--ignorer', 'Thèmes'], wanted: /E-COLONNE-ABSENTE/ },
])('$says writes nothing and is said', ({ args, wanted, aliases: decided = aliases }) => {
  const folder = makePlace(decided);
  const before = contents(folder);
  const result = make(folder, ...args);
  expect(result.code).toBe(1);
  expect(result.stderr).toMatch(wanted);
  expect(result.stderr).toContain('Rien n’a été écrit.');
  expect(contents(folder)).toEqual(before);
});

test('a document of another year is refused, and so is one beside a text', () => {
  const folder = makePlace();
  expect(run('edition.ts', '2024', WRITER, '--dossier', folder).stderr).toMatch(/E-ANNEE-DIFFERENTE/);
  writeFileSync(join(folder, 'annexe.txt'), 'texte');
  expect(make(folder, WRITER).stderr).toMatch(/déjà un texte/);
  rmSync(join(folder, 'annexe.txt'));
  expect(existsSync(join(folder, 'annexe.pdf'))).toBe(false);
});

test('in the project itself, the addresses of its pages are remembered at once', () => {
  const project = join(tempFolder(), 'projet');
  copyProject(project);
  const data = join(project, 'data');
  const folder = join(addEdition(data), '..', '2023');
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeJson(join(folder, 'arbitrages.json'), aliases);
  rmSync(join(data, 'redirections.json'));
  const inProject = (script: string, ...args: string[]): Run =>
    runScript('.', join(project, 'scripts', script), ...args);
  expect(inProject('edition.ts', '2023', WRITER)).toMatchObject({ code: 0 });
  expect(readJson(join(data, 'adresses.json'))).toContain('structures/a-bouts-de-films');
  expect(inProject('build-data.ts', '--check').stderr).not.toContain('adresses.json');
});

test('without another edition there is nothing to take its title from', () => {
  const folder = makePlace();
  rmSync(join(folder, '..', '2022'), { recursive: true });
  expect(make(folder, WRITER).stderr).toMatch(/aucune autre édition[^]*Rien n’a été écrit/);
});
