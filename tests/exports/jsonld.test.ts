import { describe, expect, test } from 'vitest';
import { toScriptJson } from '../../src/domain/text/json-script.ts';
import { buildFiles } from '../../src/exports/files.ts';
import { toBreadcrumbs, toDataset, toMonetaryGrant } from '../../src/exports/jsonld.ts';
import { addresses } from './addresses.ts';
import { makeDataset } from './made.ts';
import { truth } from '../support/truth.ts';

const { editions } = makeDataset();
const edition = editions[0]!;
const files = await buildFiles(editions, addresses);

describe('structured data', () => {
  test.each(truth.lignes)('of initiative $numero is a grant with its amount, funder, project and place', (row) => {
    const initiative = edition.initiatives[row.numero - 1]!;
    expect(toMonetaryGrant(initiative, edition, addresses)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'MonetaryGrant',
      url: addresses.initiative(initiative),
      amount: { '@type': 'MonetaryAmount', name: 'montant proposé', currency: 'EUR', value: row.montant },
      funder: { '@type': 'Organization', name: 'Département du Pas-de-Calais' },
      fundedItem: {
        '@type': 'Project',
        name: row.titre,
        parentOrganization: { '@type': 'Organization', name: row.structure },
        location: { '@type': 'Place', name: row.commune },
      },
    });
  });

  test('of the data lists every file with its address, type, size and digest', () => {
    const { distribution, temporalCoverage } = toDataset(editions, files, addresses) as unknown as {
      distribution: Record<string, string>[];
      temporalCoverage: string;
    };
    expect(temporalCoverage).toBe('2023');
    expect(distribution).toHaveLength(files.length);
    for (const [index, { name, bytes, sha256 }] of files.entries()) {
      expect(distribution[index]).toMatchObject({
        '@type': 'DataDownload',
        contentUrl: addresses.downloads(name),
        contentSize: `${bytes} B`,
        sha256,
      });
    }
  });

  test('of a trail counts its steps from 1', () => {
    const steps = [
      { label: 'Accueil', address: 'https://exemple.fr/' },
      { label: 'Montants', address: 'https://exemple.fr/montants/' },
    ];
    expect(toBreadcrumbs(steps).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://exemple.fr/' },
      { '@type': 'ListItem', position: 2, name: 'Montants', item: 'https://exemple.fr/montants/' },
    ]);
  });

  test('cannot end the script element that holds it, and is read back the same', () => {
    const hostile = { name: '</script><script>alert(1)</script><!-- & \u2028\u2029' };
    const text = toScriptJson(hostile);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(hostile);
  });
});
