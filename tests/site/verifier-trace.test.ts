import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/domain/provenance/annotate-lines.ts';
import { type Row, type Sum, truth } from '../support/truth.ts';
import { DIST } from '../support/dist.ts';
import { expectedInitiatives } from '../support/site/expected.ts';
import { pageAt, readSite } from '../support/site/model.ts';

const site = readSite(DIST);
const annee = 2023;
const annexe = pageAt(site, `/annexe/${annee}/`).document;
const source = splitLines(readFileSync(`data/editions/${annee}/annexe.txt`, 'utf8'));
const lines = Array.from(annexe.querySelectorAll('ol.annexe > li'));
const shown = new Map(
  lines.map((line) => [
    line.id,
    // The names of the columns are ours: small.
    Array.from(line.querySelectorAll('code > :not(small)'), ({ textContent }) => textContent).join(''),
  ]),
);
const slugs = expectedInitiatives().flatMap((one) => (one.annee === String(annee) ? [one.slug] : []));

/** Letters and figures alone: what line breaks, blanks and accents restored cannot change. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What each of the eight columns of a record must show in the annex, from the transcription by eye. */
function printedOf(row: Row): Record<string, string[]> {
  return {
    Structure: [row.structure],
    Initiative: [row.titre],
    Thèmes: row.themes,
    Commune: [row.imprime?.commune ?? row.commune],
    Territoire: [row.territoire],
    Résumé: [row.resume],
    Catégorie: [row.categorie],
    'Montant proposé': [`${row.montant} €`],
  };
}

test('the page of the annex shows every line of the file, with its number and nothing else', () => {
  const printed = source.at(-1) === '' ? source.slice(0, -1) : source;
  expect([...shown.keys()]).toEqual(printed.map((_, index) => `L${index + 1}`));
  expect([...shown.values()]).toEqual(printed);
});

/** What the annex marks by some class in the lines that the page of an initiative names as its own. */
function cellsOf(slug: string, marked: string): string[] {
  const own = pageAt(site, `/initiatives/${annee}/${slug}/`)
    .document.querySelector(`[aria-labelledby="annexe"] .faits a`)
    ?.getAttribute('href');
  const [, first, last = first] = /#L(\d+)(?:-L(\d+))?$/.exec(own ?? '') ?? [];
  const range = lines.slice(Number(first) - 1, Number(last));
  return range.flatMap((line) => Array.from(line.querySelectorAll(`.${marked}`), ({ textContent }) => textContent));
}

describe('each of the cells of an initiative', () => {
  test('leads from its page to the lines that hold its value: eight links a page', () => {
    let links = 0;
    const wrong: string[] = [];
    for (const row of truth.lignes) {
      const printed = printedOf(row);
      const { document } = pageAt(site, `/initiatives/${annee}/${slugs[row.numero - 1]!}/`);
      for (const tr of Array.from(document.querySelectorAll('table.champs tbody tr'))) {
        const champ = tr.querySelector('th')?.textContent.trim() ?? '';
        const url = new URL(tr.querySelector('td:last-child a')?.getAttribute('href') ?? '', 'http://site.invalid');
        const [, first = '', last = first] = /^#L(\d+)(?:-L(\d+))?$/.exec(url.hash) ?? [];
        const text = fold(source.slice(Number(first) - 1, Number(last)).join(''));
        const held = (printed[champ] ?? ['\0']).every((value) => fold(value) !== '' && text.includes(fold(value)));
        const lands = url.pathname === `/annexe/${annee}/` && annexe.getElementById(url.hash.slice(1)) !== null;
        if (!held || !lands) wrong.push(`${row.numero} ${champ} ${url.hash}: ${printed[champ]?.join(' / ') ?? ''}`);
        links++;
      }
    }
    expect(wrong).toEqual([]);
    expect(links).toBe(truth.initiatives * 8);
  });

  test('is marked in the annex by its column, and the title leads back to the initiative', () => {
    const champs = ['structure', 'titre', 'themes', 'commune', 'territoire', 'resume', 'categorie', 'montant'];
    const wrong: string[] = [];
    for (const row of truth.lignes) {
      const slug = slugs[row.numero - 1]!;
      const title = cellsOf(slug, `case-titre[href="/initiatives/${annee}/${slug}/"]`);
      if (fold(title.join('')) !== fold(row.titre)) wrong.push(`${row.numero}: « ${title.join('|')} » is the link`);
      const printed = Object.values(printedOf(row)).map((values) => values.join(''));
      for (const [index, champ] of champs.entries()) {
        const cells = cellsOf(slug, `case-${champ}`);
        if (fold(cells.join('')) !== fold(printed[index] ?? ''))
          wrong.push(`${row.numero} ${champ}: « ${cells.join('|')} » for « ${printed[index] ?? ''} »`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the reconciliation', () => {
  const montants = pageAt(site, `/montants/${annee}/`).document;
  const rowsOf = (caption: string): string[][] => {
    const table = Array.from(montants.querySelectorAll('table')).find(
      (one) => one.querySelector('caption')?.textContent.trim() === caption,
    );
    return Array.from(table?.querySelectorAll('tbody tr') ?? [], (tr) => [
      (tr.querySelector('th > a, th > b')?.textContent ?? '').trim(),
      ...Array.from(tr.querySelectorAll('td'), (td) => td.textContent.replace(/[^\d,]/g, '')),
      Array.from(tr.querySelectorAll('.lignes-montants a'), (a) => a.textContent).join(' '),
    ]);
  };
  const expected = (sums: Record<string, Sum>): Record<string, [string, string]> =>
    Object.fromEntries(
      Object.entries(sums).map(([label, { initiatives: count, montant }]) => [label, [String(count), String(montant)]]),
    );

  test.each([
    ['Par territoire', truth.parTerritoire],
    ['Par catégorie', truth.parCategorie],
    ['Par commune', truth.parCommune],
  ])('sums « %s » as counted by hand, each with the lines of its amounts', (caption, sums) => {
    const rows = rowsOf(caption);
    expect(Object.fromEntries(rows.map(([label, count, sum]) => [label, [count, sum]]))).toEqual(expected(sums));
    for (const [label, count, sum, , lines = ''] of rows) {
      const amounts = lines.split(' ').map((line) => {
        const row = truth.lignes.find(({ ligneMontant }) => ligneMontant === Number(line));
        return row?.montant ?? Number.NaN;
      });
      expect(`${label} ${amounts.length} ${amounts.reduce((a, b) => a + b, 0)}`).toBe(`${label} ${count} ${sum}`);
    }
  });

  test('shows six controls, all equal', () => {
    const verdicts = Array.from(montants.querySelectorAll('table.controles tbody td:last-child'), (td) =>
      td.textContent.trim(),
    );
    expect(verdicts).toEqual(Array.from({ length: 6 }, () => '✓ égal'));
  });

  test('sets each unusual amount beside the most frequent one, which nothing calls expected', () => {
    const methode = (pageAt(site, '/methode/').document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
    expect(methode).toMatch(/lu : 14 000 € ; le plus souvent : 16 000 €/);
    expect(site.pages.filter(({ html }) => /attendue?s? (?:: )?\d/.test(html.replace(/\s+/g, ' ')))).toEqual([]);
  });

  test('lists the three unusual amounts and the structure with two initiatives, with their lines', () => {
    const text = (montants.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
    for (const line of [120, 301, 911]) expect(text).toContain(`, ligne ${line}.`);
    expect(text).toMatch(
      /CPIE Vallée de l'Authie[^:]*: 2 initiatives, 9 000 €\. ADP - Arrête De Polluer, 4 000 €, ligne 301 RECYCL’ART, 5 000 €, ligne 317/,
    );
  });

  test('shows every initiative and its amount once, with its line', () => {
    const rows = Array.from(montants.querySelectorAll('table.montants tbody tr'), (tr) => [
      tr.querySelector('th')?.textContent.trim(),
      ...Array.from(tr.querySelectorAll('td.nombre'), (td) => Number(td.textContent.replace(/\D/g, ''))),
    ]);
    expect(rows).toEqual(truth.lignes.map(({ titre, montant, ligneMontant }) => [titre, montant, ligneMontant]));
  });
});
