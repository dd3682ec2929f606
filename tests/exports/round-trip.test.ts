import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { serializeCsv } from '../../src/domain/text/csv.ts';
import { COLUMNS, toRows } from '../../src/domain/selection/selection-csv.ts';
import { buildFiles } from '../../src/exports/files.ts';
import { text } from '../annexe/real.ts';
import { addresses } from './addresses.ts';
import { makeDataset } from './made.ts';

const { editions } = makeDataset([text, text]);
const files = await buildFiles(editions, addresses);
const contentOf = (name: string): string => {
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`no file ${name}`);
  return String(found.content);
};
const expected = editions.flatMap((edition) =>
  edition.initiatives.map((initiative) => {
    const [debut = 0, fin = 0] = edition.provenance.initiatives[initiative.id]?.lignes ?? [];
    return {
      id: initiative.id,
      edition: edition.annee,
      structure: initiative.structure.label,
      initiative: initiative.titre,
      themes: initiative.themes.map(({ label }) => label),
      commune: initiative.commune.nom,
      code_insee: initiative.commune.code,
      territoire: initiative.territoire.label,
      resume: initiative.resume,
      categorie: initiative.categorie.label,
      montant_propose: initiative.montant,
      adresse: addresses.initiative(initiative),
      annexe_ligne_debut: debut,
      annexe_ligne_fin: fin,
      annexe_adresse: addresses.annexe(edition.annee, { anchor: `L${debut}-L${fin}` }),
      latitude: initiative.commune.position?.lat ?? null,
      longitude: initiative.commune.position?.lon ?? null,
    };
  }),
);
const years = editions.map(({ annee }) => annee);
const NUMBERS = ['edition', 'montant_propose', 'annexe_ligne_debut', 'annexe_ligne_fin', 'latitude', 'longitude'];

/** Rows of a CSV as csv-parse reads them, given back their types by name alone. */
function readCsv(content: string, delimiter: string): Record<string, unknown>[] {
  const rows = parse<Record<string, string>>(content, {
    columns: true,
    delimiter,
    bom: true,
    record_delimiter: '\r\n',
  });
  return rows.map((row): Record<string, unknown> =>
    Object.fromEntries<unknown>(
      Object.entries(row).map(([name, cell]) => {
        if (name === 'themes') return [name, cell.split(' / ')];
        if (!NUMBERS.includes(name)) return [name, cell];
        return [name, cell === '' ? null : Number(cell.replace(',', '.'))];
      }),
    ),
  );
}

describe.each([
  ['', expected] as const,
  ...years.map((annee) => [`-${annee}`, expected.filter(({ edition }) => edition === annee)] as const),
])('the downloads initiatives%s', (which, rows) => {
  test('as canonical CSV are read back whole by csv-parse', () => {
    const content = contentOf(`initiatives${which}.csv`);
    expect(content.charCodeAt(0)).not.toBe(0xfeff);
    expect(readCsv(content, ',')).toEqual(rows);
  });

  test('as CSV for Excel are read back whole, but for the apostrophe before a formula', () => {
    const content = contentOf(`initiatives${which}-excel.csv`);
    expect(content.charCodeAt(0)).toBe(0xfeff);
    expect(content).not.toMatch(/^sep=/m);
    expect(readCsv(content, ';')).toEqual(rows);
  });

  test('as JSON hold the rows, and the schema made from zod accepts them and nothing else', () => {
    const document = JSON.parse(contentOf(`initiatives${which}.json`)) as { initiatives: Record<string, unknown>[] };
    expect(document.initiatives).toEqual(rows);
    const validate = new Ajv2020({ allErrors: true, strict: true }).compile(
      JSON.parse(contentOf('initiatives.schema.json')) as object,
    );
    expect(validate(document) || validate.errors).toBe(true);
    const [first, ...others] = document.initiatives;
    for (const change of [
      { montant_propose: -1 },
      { montant_propose: 25_000.5 },
      { code_insee: '6219' },
      { inconnu: 1 },
      { themes: [] },
    ]) {
      expect(validate({ ...document, initiatives: [{ ...first, ...change }, ...others] })).toBe(false);
    }
  });

  test('as GeoJSON are accepted by check-geojson, with longitude before latitude and no row dropped', () => {
    const collection = check(contentOf(`initiatives${which}.geojson`));
    if (collection.type !== 'FeatureCollection') throw new Error(collection.type);
    const read = collection.features.map(({ id, geometry, properties }) => {
      const place = geometry as typeof geometry | null;
      const [longitude, latitude] = place?.type === 'Point' ? place.coordinates : [null, null];
      expect(id).toBe(properties?.['id']);
      return { ...properties, latitude, longitude };
    });
    expect(read).toEqual(rows);
  });
});

test('the CSV of a selection, made in the browser, starts with the same columns and cells', () => {
  const selection = toRows(
    expected.map(({ edition, initiative, themes, code_insee, montant_propose, ...rest }) => ({
      ...rest,
      annee: edition,
      titre: initiative,
      themes: themes.join(' / '),
      codeInsee: code_insee,
      montant: montant_propose,
    })),
  );
  const names = COLUMNS.map(([name]) => name);
  const cut = (row: object): object => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
  expect(readCsv(serializeCsv(selection), ',')).toEqual(readCsv(contentOf('initiatives.csv'), ',').map(cut));
});
