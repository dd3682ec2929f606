import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv, toCsvExcel } from '../../src/exports/csv.ts';
import { buildFiles } from '../../src/exports/files.ts';
import { type Row, toRow } from '../../src/exports/rows.ts';
import { context } from '../annexe/real.ts';
import { addresses } from './addresses.ts';
import { makeDataset } from './made.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const { editions } = makeDataset();
const edition = editions[0]!;
const files = await buildFiles(editions, addresses);

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  dialect?: { delimiter: string };
  schema?: { fields: { name: string; description: string }[] };
}
const { resources } = JSON.parse(String(files.find(({ name }) => name === 'datapackage.json')?.content)) as {
  resources: Resource[];
};

test('the Data Package lists every other file once, with its true bytes and digest', () => {
  expect(resources.map(({ path }) => path)).toEqual(
    files.map(({ name }) => name).filter((name) => name !== 'datapackage.json'),
  );
  for (const { path, bytes, hash } of resources) {
    const content = files.find(({ name }) => name === path)?.content ?? '';
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
  const others = /\.(?:json|geojson|txt)$/;
  expect(tables.map(({ path }) => path)).toEqual(files.map(({ name }) => name).filter((name) => !others.test(name)));
  for (const { path, schema, dialect } of tables) {
    const content = files.find(({ name }) => name === path)?.content ?? '';
    const [header] = parse(content, { bom: true, delimiter: dialect!.delimiter });
    expect(schema?.fields.map(({ name }) => name)).toEqual(header);
    expect(schema?.fields.filter(({ description }) => description.length < 20)).toEqual([]);
  }
});

test('the text of the annex is the source, byte for byte, as long as nothing is masked', () => {
  expect(files.find(({ name }) => name === 'annexe-2023.txt')?.sha256).toBe(context.edition.source.sha256);
});

test('an initiative whose commune has no known centre stays in every file', () => {
  const initiatives = edition.initiatives.map((one, index) => {
    if (index > 0) return one;
    const { position, ...commune } = one.commune;
    expect(position).toBeDefined();
    return { ...one, commune };
  });
  const row = toRow(initiatives[0]!, edition, addresses);
  expect(row).toMatchObject({ latitude: null, longitude: null });
  expect(toCsv([row])).toMatch(/,,\r\n$/);
});

const formulas = ['=1+1', '+33 3 21', '-2', '@SUM(A1)', '\tx', '\r=x', '＝1', '=HYPERLINK("http://x";"y")'];

test.each(formulas)(
  'a spreadsheet never runs %j: an apostrophe in the Excel file, the text as it is in the canonical one',
  (formula) => {
    const row: Row = {
      ...toRow(edition.initiatives[0]!, edition, addresses),
      initiative: formula,
      themes: [formula],
    };
    const read = (content: string, delimiter: string): Record<string, string> =>
      parse<Record<string, string>>(content, { columns: true, bom: true, delimiter, record_delimiter: '\r\n' })[0] ??
      {};
    expect(read(toCsv([row]), ',')).toMatchObject({ initiative: formula, themes: formula });
    expect(read(toCsvExcel([row]), ';')).toMatchObject({ initiative: `'${formula}`, themes: `'${formula}` });
  },
);
