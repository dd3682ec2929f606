import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeCsv, serializeExcelCsv } from '../../../src/domain/text/csv.ts';
import { COLUMNS, toRows } from '../../../src/domain/selection/selection-csv.ts';

describe('the canonical CSV', () => {
  it('quotes only what must be, doubles quotes and ends every row with CRLF', () => {
    expect(
      serializeCsv([
        ['a', 1],
        ['b,c', 'd"e'],
        ['f\r\ng', ''],
      ]),
    ).toBe('a,1\r\n"b,c","d""e"\r\n"f\r\ng",\r\n');
  });

  it('writes the header alone for an empty selection', () => {
    expect(serializeCsv(toRows([]))).toBe(`${COLUMNS.map(([name]) => name).join(',')}\r\n`);
  });

  it('has another form for Excel in French: byte order mark, semicolons, decimal commas, no formula', () => {
    expect(serializeExcelCsv([['titre', 1.5, '=1+1; 2']])).toBe('\uFEFFtitre;1,5;"\'=1+1; 2"\r\n');
  });

  it('is read back as it was by an independent parser', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\uFEFF'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
        expect(parse(serializeCsv(rows), { relax_column_count: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });
});
