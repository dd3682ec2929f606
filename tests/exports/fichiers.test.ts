import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Arbitrage } from '../../src/domain/schema.ts';
import { toCsv, toCsvExcel } from '../../src/exports/csv.ts';
import { buildFichiers } from '../../src/exports/fichiers.ts';
import { COLONNES_PUBLIEES, type Ligne, toLigne } from '../../src/exports/ligne.ts';
import { context, text } from '../annexe/real.ts';
import { adresses } from './adresses.ts';
import { makeDataset } from './made.ts';

const sha256 = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');
const { editions } = makeDataset();
const [edition] = editions;
if (!edition) throw new Error('no edition');
const files = await buildFichiers(editions, adresses);

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; description: string }[] };
}
const { resources } = JSON.parse(files.find(({ nom }) => nom === 'datapackage.json')?.contenu ?? '{}') as {
  resources: Resource[];
};

test('the Data Package lists every other file once, with its true bytes and digest', () => {
  expect(resources.map(({ path }) => path)).toEqual(
    files.map(({ nom }) => nom).filter((nom) => nom !== 'datapackage.json'),
  );
  for (const { path, bytes, hash } of resources) {
    const content = files.find(({ nom }) => nom === path)?.contenu ?? '';
    expect({ path, bytes, hash }).toEqual({
      path,
      bytes: Buffer.byteLength(content),
      hash: `sha256:${sha256(content)}`,
    });
  }
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  expect(resources.every(({ name }) => /^[a-z0-9-]+$/.test(name))).toBe(true);
});

test('every table describes every one of its columns, in order', () => {
  const tables = resources.filter(({ schema }) => schema);
  expect(tables.map(({ path }) => path)).toEqual(files.map(({ nom }) => nom).filter((nom) => nom.endsWith('.csv')));
  for (const { path, schema } of tables) {
    const content = files.find(({ nom }) => nom === path)?.contenu ?? '';
    const [header] = parse(content, { bom: true, delimiter: path.includes('excel') ? ';' : ',' });
    expect(schema?.fields.map(({ name }) => name)).toEqual(header);
    expect(schema?.fields.filter(({ description }) => description.length < 20)).toEqual([]);
  }
});

test('the text of the annex is the source, byte for byte, as long as nothing is masked', () => {
  expect(files.find(({ nom }) => nom === 'annexe-2023.txt')?.sha256).toBe(context.edition.source.sha256);
});

test('an initiative whose commune has no known centre stays in every file', () => {
  const initiatives = edition.initiatives.map((one, index) => {
    if (index > 0) return one;
    const { position, ...commune } = one.commune;
    expect(position).toBeDefined();
    return { ...one, commune };
  });
  const ligne = toLigne(initiatives[0] ?? edition.initiatives[0]!, edition, adresses);
  expect(ligne).toMatchObject({ latitude: null, longitude: null });
  expect(toCsv([ligne])).toMatch(/,,\r\n$/);
});

test('files come out the same twice', async () => {
  expect(await buildFichiers(makeDataset().editions, adresses)).toEqual(files);
});

const formulas = ['=1+1', '+33 3 21', '-2', '@SUM(A1)', '\tx', '\r=x', '＝1', '=HYPERLINK("http://x";"y")'];

test.each(formulas)(
  'a spreadsheet never runs %j: an apostrophe in the Excel file, the text as it is in the canonical one',
  (formula) => {
    const ligne: Ligne = {
      ...toLigne(edition.initiatives[0]!, edition, adresses),
      initiative: formula,
      themes: [formula],
    };
    const read = (content: string, delimiter: string): Record<string, string> =>
      parse<Record<string, string>>(content, { columns: true, bom: true, delimiter, record_delimiter: '\r\n' })[0] ??
      {};
    expect(read(toCsv([ligne]), ',')).toMatchObject({ initiative: formula, themes: formula });
    expect(read(toCsvExcel([ligne]), ';')).toMatchObject({ initiative: `'${formula}`, themes: `'${formula}` });
  },
);

test('no text cell of the Excel file starts as a formula, whatever the annex prints', () => {
  const ligne = toLigne(edition.initiatives[0]!, edition, adresses);
  const spoilt = Object.fromEntries(
    COLONNES_PUBLIEES.map((nom) => [nom, typeof ligne[nom] === 'string' ? '=cmd' : ligne[nom]]),
  ) as unknown as Ligne;
  const [, row = []] = parse(toCsvExcel([spoilt]), { bom: true, delimiter: ';' });
  expect(row.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('a masked text is in no file, in any form, and what replaces it is shown', async () => {
  const masque: Arbitrage = { type: 'masque', lu: 'audiovisuel', remplacement: '[masqué]', raison: 'Pour le test.' };
  const titre: Arbitrage = { type: 'masque', lu: 'Touchez', remplacement: '[caché]', raison: 'Pour le test.' };
  const coupe = context.arbitrages.flatMap((one) =>
    one.type === 'coupe' && one.titre.includes('Touchez') ? [one] : [],
  );
  expect(coupe).toHaveLength(1);
  const masked = await buildFichiers(makeDataset([text], [masque, titre]).editions, adresses);
  for (const { nom, contenu } of masked) {
    expect(`${nom} ${/audiovisuel|touchez/i.exec(contenu)?.[0] ?? ''}`).toBe(`${nom} `);
  }
  expect(masked.filter(({ contenu }) => contenu.includes('[masqué]')).map(({ nom }) => nom)).toHaveLength(10);
});
