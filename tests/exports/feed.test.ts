import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toFeed } from '../../src/exports/feed.ts';
import { makeDataset } from './made.ts';

const edition = makeDataset().editions[0]!;
const corrections = [
  { date: '2026-11-24', texte: 'Le titre est A.', raison: 'Il était B.' },
  { date: '2026-02-01', texte: 'La commune est C.', raison: 'Elle était D.' },
];

async function readItems(publieLe?: string): Promise<(string | undefined)[][]> {
  const description = { ...edition.edition, ...(publieLe !== undefined && { publieLe }) };
  const response = await toFeed([{ ...edition, edition: description }], corrections, new URL('https://budget.test'));
  const document = new DOMParser().parseFromString(await response.text(), 'text/xml') as unknown as Document;
  return [...document.querySelectorAll('item')].map((item) =>
    ['title', 'guid', 'pubDate'].map((name) => item.querySelector(name)?.textContent.normalize('NFKC')),
  );
}

describe('the feed', () => {
  const first = [
    'Correction du 24 novembre 2026',
    'https://budget.test/methode/#correction-2',
    'Tue, 24 Nov 2026 00:00:00 GMT',
  ];
  const second = [
    'Correction du 1er février 2026',
    'https://budget.test/methode/#correction-1',
    'Sun, 01 Feb 2026 00:00:00 GMT',
  ];
  const title = 'Budget citoyen 2023 : 59 initiatives lauréates';

  test('has corrections, each at its own address for good, and editions; without a known day, an edition has no date', async () => {
    expect(await readItems()).toEqual([first, second, [title, 'https://budget.test/initiatives/2023/', undefined]]);
  });

  test('puts an edition at the day that edition.json gives', async () => {
    const dated = [title, 'https://budget.test/initiatives/2023/', 'Mon, 01 Jun 2026 00:00:00 GMT'];
    expect(await readItems('2026-06-01')).toEqual([first, dated, second]);
  });
});
