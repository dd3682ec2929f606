/** What a page says by its look it says in its text as well, names its drawings, and marks what it quotes (RGAA 1.9, 9.4, 10.2). */
import { expect, test } from 'vitest';
import { editionOf } from '../../src/dataset.ts';
import { CHAMPS, columnLabel } from '../../src/domain/records/champs.ts';
import { DIST } from '../support/dist.ts';
import { readSite } from '../support/site/model.ts';

const { pages } = readSite(DIST);
const at = (path: RegExp) => pages.filter(({ url, isRedirection }) => path.test(url) && !isRedirection);

test('each cell of the annex of 2023 has the name of its column after it', () => {
  const { initiatives, intitule } = editionOf(2023);
  const [annexe] = at(/^\/annexe\/2023\/$/);
  const names = Array.from(annexe?.document.querySelectorAll('.case + small') ?? [], (small) =>
    small.textContent.trim(),
  );
  for (const champ of CHAMPS) {
    const label = columnLabel(champ, intitule);
    expect([label, names.filter((name) => name === label)]).toEqual([label, initiatives.map(() => label)]);
  }
});

test('the words of sources are marked as quotations, in the page of the programme and in what was decided', () => {
  const told = [
    ...at(/^\/budget-citoyen\/$/).map(({ document }) => document.querySelector('main')),
    ...at(/^\/(?:methode|initiatives\/\d+\/.+)\/$/).flatMap(({ document }) => [
      ...document.querySelectorAll('.arbitrages, .provenance'),
    ]),
  ];
  const counts = told.map((part) => [part?.textContent.match(/«\s/g)?.length ?? 0, part?.querySelectorAll('q').length]);
  expect(counts.filter(([quoted]) => quoted)).not.toEqual([]);
  expect(counts.filter(([quoted, marked]) => quoted !== marked)).toEqual([]);
});

test('the caption of a drawing is the name of its figure', () => {
  const figures = pages.flatMap(({ url, document }) =>
    Array.from(document.querySelectorAll('figure:has(svg)'), (figure) => {
      const caption = figure.querySelector(':scope > figcaption')?.textContent.trim();
      return { url, role: figure.getAttribute('role'), name: figure.getAttribute('aria-label'), caption };
    }),
  );
  expect(figures).not.toEqual([]);
  expect(figures.filter(({ role, name, caption }) => role !== 'figure' || !caption || name !== caption)).toEqual([]);
});
