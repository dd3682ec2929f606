import { expect, test } from 'vitest';
import { editionOf } from '../../../src/dataset.ts';
import { normalisedOf, notesOf } from '../../../src/domain/provenance/notes.ts';
import { countOrigins } from '../../../src/domain/provenance/origins.ts';

const edition = editionOf(2023);
const { provenance, initiatives, nombre } = edition;
const [first = '', second = ''] = initiatives.map(({ id }) => id);
const all = initiatives.flatMap(({ id }) => notesOf(id, provenance));

test('every decision about an initiative is told on its page', () => {
  const told = new Set(all.flatMap((note) => (note.nature === 'decide' ? [note.arbitrage] : [])));
  const due = provenance.arbitrages.filter((arbitrage) => arbitrage.initiatives.length > 0);
  expect(due.filter((arbitrage) => !told.has(arbitrage))).toEqual([]);
});

test('a remark is told unless a decision on its field, or the facts of the amount, say it already', () => {
  const remark = {
    code: 'A-ESSAI',
    severite: 'avertissement',
    ligne: 1,
    initiative: first,
    lu: 'x',
    attendu: 'y',
  } as const;
  const told = notesOf(first, {
    ...provenance,
    avis: [
      { ...remark, champ: 'resume' },
      { ...remark, champ: 'titre' },
      { ...remark, champ: 'montant' },
      { ...remark, champ: 'resume', initiative: second },
    ],
  }).flatMap((note) => (note.nature === 'avis' ? [note.champ] : []));
  expect(told).toEqual(['resume']);
});

test('a decision about structure and titre is told once', () => {
  const [note] = notesOf(first, provenance);
  expect(note).toMatchObject({ nature: 'decide', champs: ['structure', 'titre'] });
});

test('an unknown initiative has no notes', () => {
  expect(notesOf('0000-00', provenance)).toEqual([]);
});

test('each column counts each initiative once', () => {
  const counts = countOrigins(provenance);
  expect(counts.map(([champ]) => champ)).toEqual(Object.keys(provenance.initiatives[first]?.champs ?? {}));
  for (const [, { imprime, normalise, decide }] of counts) expect(imprime + normalise + decide).toBe(nombre);
  const normalised = counts.reduce((sum, [, { normalise }]) => sum + normalise, 0);
  expect(initiatives.flatMap(({ id }) => normalisedOf(id, provenance))).toHaveLength(normalised);
});
