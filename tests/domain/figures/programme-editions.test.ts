import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listProgrammeEditions } from '../../../src/domain/figures/programme-editions.ts';
import { programmeSchema, type Programme } from '../../../src/domain/records/schema/programme.ts';

const programme = JSON.parse(readFileSync('data/programme.json', 'utf8')) as Programme;
const faults = (changed: object): string[] =>
  (programmeSchema.safeParse({ ...programme, ...changed }).error?.issues ?? []).map(({ path }) => path.join('.'));

test('no statement without a source, no source without its day, none that nothing cites', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ cumul: { texte: 'Beaucoup.', sources: [] } })).toContain('cumul.sources');
  expect(faults({ cumul: { texte: 'Beaucoup.', sources: ['on-dit'] } })).toEqual(['sources.on-dit']);
  const other = { titre: 'Page', editeur: 'Nous', adresse: 'https://exemple.fr/', lu: '2031-01-01' };
  expect(faults({ sources: { ...programme.sources, autre: other } })).toEqual(['sources.autre']);
  expect(faults({ sources: { ...programme.sources, faq: { ...other, lu: undefined } } })).toContain('sources.faq.lu');
});

test('the figures of an annex stand over those written by hand, which keep the rest; blanks stay blank', () => {
  const written = [
    { nom: '2031', annee: 2031, votants: '6 331', laureats: '12', sources: ['faq'] },
    { nom: 'Deuxième édition', projets: '39', sources: ['faq'] },
    { nom: '2032', annee: 2032, sources: ['faq'] },
  ];
  expect(listProgrammeEditions(written, [{ annee: 2031, nombre: 1059, montant: 692000 }])).toEqual([
    written[2],
    {
      ...{ nom: '2031', annee: 2031, annexe: 2031, votants: '6 331', sources: ['faq'] },
      ...{ laureats: '1\u202f059', euros: '692\u202f000\u00a0€' },
    },
    written[1],
  ]);
});
