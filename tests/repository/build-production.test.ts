import { describe, expect, test } from 'vitest';
import { runNode } from '../../scripts/shared/process.ts';
import { listMissing } from '../../scripts/production/legal-notices.ts';
import complete from '../fixtures/configuration-publiable.json' with { type: 'json' };
import type { Config } from '../../src/site/config.ts';

const SITE = 'https://budget-62.fr';

/** A configuration that may be published, whatever the project's own says. */
const filled: Config = complete;

/** Where something is to be put right. */
const placesOf = (config: Config, siteUrl: string): string[] =>
  listMissing(config, siteUrl).map((manque) => manque.split('\n', 1)[0]!);

/** Places of what lacks a text in a configuration whose every legal text is replaced by one. */
function placesWith(text: string): string[] {
  const blank = <T extends object>(part: T): T => Object.fromEntries(Object.keys(part).map((key) => [key, text])) as T;
  const config: Config = {
    ...filled,
    editeur: blank(filled.editeur),
    directeurPublication: text,
    hebergeur: blank(filled.hebergeur),
    accessibilite: blank(filled.accessibilite),
  };
  return placesOf(config, SITE);
}

// Every text but the names and the description, which the site cannot do without.
const KEYS = [
  ...Object.keys(filled.editeur).map((key) => `editeur.${key}`),
  'directeurPublication',
  ...Object.keys(filled.hebergeur).map((key) => `hebergeur.${key}`),
  ...Object.keys(filled.accessibilite).map((key) => `accessibilite.${key}`),
];

describe('the production build', () => {
  test('accepts a filled configuration and a public address', () => {
    expect(listMissing(filled, SITE)).toEqual([]);
  });

  test.each(['', '   ', '-', 'à compléter', 'TODO', 'exemple'])('asks for every legal text that is « %s »', (text) => {
    expect(placesWith(text)).toEqual(KEYS.map((key) => `src/site/config.ts: ${key}`));
  });

  test.each([
    ['editeur.contact', { ...filled, editeur: { ...filled.editeur, contact: 'contact à budget-62.fr' } }],
    ['editeur.contact', { ...filled, editeur: { ...filled.editeur, contact: 'contact@budget.exemple.fr' } }],
    ['editeur.contact', { ...filled, editeur: { ...filled.editeur, contact: 'contact@machine.local' } }],
    ['editeur.telephone', { ...filled, editeur: { ...filled.editeur, telephone: '17' } }],
    ['hebergeur.telephone', { ...filled, hebergeur: { ...filled.hebergeur, telephone: 'sur demande' } }],
    ['accessibilite.declaration', { ...filled, accessibilite: { declaration: '31/01/2030' } }],
    ['accessibilite.declaration', { ...filled, accessibilite: { declaration: '2020-02-30' } }],
    ['accessibilite.declaration', { ...filled, accessibilite: { declaration: '2099-01-01' } }],
  ])('refuses a text of %s that is none', (key, config) => {
    expect(placesOf(config, SITE)).toEqual([`src/site/config.ts: ${key}`]);
  });

  test.each([
    ...['', 'budget-62.fr', 'http://budget-62.fr', 'https://budget-62.fr/dossier/', 'https://budget-62.fr/?a'],
    ...['https://user:pw@budget-62.fr', 'https://budget-62.fr:8443', 'https://budget-62.fr/#a'],
  ])('refuses the address « %s »', (siteUrl) => {
    expect(placesOf(filled, siteUrl)).toEqual(['SITE_URL, dans l’environnement']);
  });

  test.each([
    ...['localhost', 'localhost:4321', 'a.localhost', 'machine', 'machine.', 'machine.local', 'site.internal'],
    ...['site.test', 'site.example', 'site.invalid', 'budget-citoyen.exemple.fr', 'example.org'],
    ...['127.0.0.1', '127.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.1.1', '0.0.0.0'],
    ...['[::1]', '[fc00::1]', '[fe80::1]', '[::ffff:10.0.0.1]'],
  ])('refuses the host « %s »', (host) => {
    expect(placesOf(filled, `https://${host}`)).toEqual(['SITE_URL, dans l’environnement']);
  });

  test('says of each the place, what was read, what was expected and the cure', () => {
    expect(listMissing({ ...filled, directeurPublication: '' }, 'ftp://budget-62.fr').join('\n\n')).toBe(
      [
        'src/site/config.ts: directeurPublication',
        '  lu        (rien)',
        '  attendu   les nom et prénom de la personne qui dirige la publication',
        '  remède    écrire directeurPublication dans src/site/config.ts',
        '',
        'SITE_URL, dans l’environnement',
        '  lu        ftp://budget-62.fr',
        '  attendu   l’adresse publique du site : https, un nom de domaine, ni compte, ni port, ni chemin',
        '  remède    SITE_URL=https://budget-citoyen.exemple.fr npm run build:production (un sous-dossier se déclare avec BASE_PATH=/sous-dossier/)',
      ].join('\n'),
    );
  });

  test('stops before doing anything, with the whole list', async () => {
    const { code, output } = await runNode(['scripts/build-production.ts'], { capture: true, env: { SITE_URL: '' } });
    expect(code).toBe(1);
    expect(output).toContain('SITE_URL, dans l’environnement');
    expect(output).not.toContain('[build]');
  });
});
