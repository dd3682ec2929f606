import { describe, expect, test } from 'vitest';
import { rememberAddresses } from '../../scripts/annexe/write/addresses.ts';
import committed from '../../data/adresses.json' with { type: 'json' };
import redirections from '../../data/redirections.json' with { type: 'json' };
import type { Redirection } from '../../src/domain/records/schema/addresses.ts';
import { makeDataset } from '../exports/made.ts';
import { truth } from '../support/truth.ts';

const dataset = makeDataset();
const real = redirections as Redirection[];
const remember = (published: readonly string[], moved: readonly Redirection[] = real, hidden: readonly string[] = []) =>
  rememberAddresses(dataset, { published, redirections: moved, hidden });
const adresses = remember([]).value;
const said = (...run: Parameters<typeof remember>): string[] =>
  remember(...run).issues.map(({ code, file, read }) => `${code} ${file} ${read}`);
const redirect = (sujet: Redirection['sujet'], de: string, vers: string): Redirection => ({
  ...{ sujet, de, vers },
  raison: 'Essai.',
});

describe('the addresses ever published', () => {
  test('are those of every initiative and subject of the edition, and the two that record 51 had before', () => {
    const { value, issues } = remember([]);
    expect(issues).toEqual([]);
    expect(committed).toEqual(expect.arrayContaining(value));
    const count = (start: string): number => value.filter((address) => address.startsWith(start)).length;
    expect([count('initiatives/2023/'), count('structures/'), count('communes/')]).toEqual([
      truth.initiatives + 1,
      truth.structures + 1,
      truth.communes,
    ]);
    expect(value).toEqual(expect.arrayContaining(['initiatives/2023/la-mine-d-art', 'structures/quilit']));
  });

  test('stay in the list, and none comes twice', () => {
    expect(remember(adresses).value).toEqual(adresses);
  });

  test.each([
    ['an initiative, its slug changed by hand', 'initiatives/2023/mine-d-art'],
    ['a structure', 'structures/les-anges-jardins'],
    ['a commune', 'communes/fauquenbergues'],
    ['a theme', 'themes/ecologie'],
    ['a territoire', 'territoires/bethunois'],
    ['a category', 'categories/transition'],
  ])('stop the data when no page answers: %s', (_, address) => {
    expect(said([...adresses, address])).toEqual([
      `E-PERMALIEN-PERDU data/adresses.json aucune page à l’adresse publiée « ${address} »`,
    ]);
  });

  test('say the cure', () => {
    const [initiative, structure] = remember([...adresses, 'initiatives/2023/mine', 'structures/anges']).issues;
    expect(initiative?.cure).toContain('rétablir cette adresse dans permaliens.json');
    expect(structure?.cure).toContain('{"sujet":"structures","de":"anges","vers":"…","raison":"…"}');
  });

  test('may lead elsewhere, to a page', () => {
    const moved = redirect('structures', 'les-anges-jardins', 'les-anges-gardins');
    const { value, issues } = remember([...adresses, 'structures/les-anges-jardins'], [...real, moved]);
    expect(issues).toEqual([]);
    expect(value).toContain('structures/les-anges-jardins');
  });

  test.each([
    ['to no page', redirect('structures', 'ancienne', 'nouvelle')],
    ['from a page', redirect('structures', 'popeline', 'lilibook')],
    ['to a page of another kind', redirect('themes', 'ancien', 'popeline')],
  ])('may not lead %s', (_, moved) => {
    expect(said(adresses, [...real, moved])).toEqual([
      `E-ARBITRAGE-INVALIDE data/redirections.json « ${moved.sujet}/${moved.de} » → « ${moved.sujet}/${moved.vers} »`,
    ]);
  });

  test('are let go when they say what is masked', () => {
    const { value, issues } = remember([...adresses, 'structures/atelier-de-zephyrin'], real, ['Zéphyrin']);
    expect([value, issues]).toEqual([adresses, []]);
  });
});
