/** The PDFs of a word processor, a spreadsheet and a browser give back the 59 records they were made from. */
import { expect, test } from 'vitest';
import { checkNothingLost } from '../../../scripts/annexe/read/pdf/check-nothing-lost.ts';
import { withDocument } from '../../../scripts/annexe/read/pdf/open-document.ts';
import { readPageContent } from '../../../scripts/annexe/read/pdf/page-content.ts';
import { readPdf } from '../../../scripts/annexe/read/pdf/read-pdf.ts';
import { HEADINGS } from './print.ts';
import { fixture, readGood, truth } from './read.ts';

const TITRE = 'Annexe 1 Budget citoyen 2023 - Les initiatives lauréates';

test.each([
  { name: '2023-writer.pdf', pages: 6, footers: 0 },
  // Page breaks cut two of its rows.
  { name: '2023-writer-split.pdf', pages: 6, footers: 6 },
  { name: '2023-calc.pdf', pages: 4, footers: 4 },
  { name: '2023-chromium-cesures.pdf', pages: 5, footers: 0 },
])('$name gives back each field of each record, and what is around them', async ({ name, pages, footers }) => {
  const { table, rows } = await readGood(fixture(name));
  expect(rows).toEqual(truth);
  expect(table).toMatchObject({
    pages,
    titre: TITRE,
    headings: [...HEADINGS.slice(0, -1), 'Montant proposé'],
    colonneMontant: 7,
  });
  expect(table.total.lines.map(({ text }) => text)).toEqual([expect.stringMatching(/^TOTAL 692.000 €$/)]);
  expect(table.total).toMatchObject({
    page: pages,
    montant: [{ text: expect.stringMatching(/^692.000 €$/) as string }],
  });
  expect(table.outside.filter(({ text }) => /^Page \d sur \d$/.test(text))).toHaveLength(footers);
});

test('a row and a line know their place', async () => {
  const { table } = await readGood(fixture('2023-writer.pdf'));
  const [first, second] = table.rows;
  expect([first?.page, first?.row, second?.row]).toEqual([1, 1, 2]);
  expect(table.rows.find(({ page }) => page === 2)?.row).toBe(1);
  expect(first?.cells[0]).toEqual([
    { page: 1, box: [36.4, 81.1, 88.8, 88.9], text: 'A Bouts de Films', endsInSoftHyphen: false },
  ]);
});

test('a soft hyphen is told from a hyphen, ligatures are opened, a narrow blank is kept', async () => {
  const { table } = await readGood(fixture('2023-chromium-cesures.pdf'));
  const [resume = [], , montant = []] = table.rows[0]?.cells.slice(5) ?? [];
  expect(resume[1]).toMatchObject({
    text: 'de culture qui offre aux professionnels et amateurs de la culture une altern-',
    endsInSoftHyphen: true,
  });
  const hyphen = table.rows.flatMap(({ cells }) => cells.flat()).find(({ text }) => text.endsWith('Saint-Martin-'));
  expect(hyphen?.endsInSoftHyphen ?? false).toBe(false);
  expect(montant[0]?.text).toBe('25\u202F000 €');
});

test('columns without any rule between them are refused, with the reason', async () => {
  const { value, issues } = await readPdf(fixture('a-refuser-sans-filets-verticaux.pdf'), 'annexe.pdf');
  expect(value).toBeUndefined();
  expect(issues).toMatchObject([
    {
      ...{ code: 'E-PDF-SANS-COLONNES', severity: 'error', file: 'annexe.pdf', page: 1 },
      read: '« A Petits PAS », sans filet vertical, ailleurs qu’au bord de l’intitulé de sa colonne',
      expected: 'des filets verticaux, ou des cellules alignées sur leurs intitulés',
      cure: 'demander un export avec les filets verticaux du tableau',
    },
  ]);
});

test('a character that is in no place, or in two, would be told', async () => {
  const { table } = await readGood(fixture('2023-calc.pdf'));
  const contents = await withDocument(fixture('2023-calc.pdf'), async (document) =>
    Promise.all([1, 2, 3, 4].map((page) => readPageContent(document, page))),
  );
  const lost = 'E-PDF-TEXTE-PERDU, page 1';
  expect(() => checkNothingLost(table, contents)).not.toThrow();
  expect(() => checkNothingLost({ ...table, outside: table.outside.slice(1) }, contents)).toThrow(lost);
  const twice = [...table.outside, ...table.outside.slice(0, 1)];
  expect(() => checkNothingLost({ ...table, outside: twice }, contents)).toThrow(lost);
});
