/** What a screen reader is given on the main journeys: landmarks, headings, names of controls, sentences of state. */
import { expect, test } from 'vitest';
import { truth } from '../annexe/real.ts';
import { browser, visit } from '../support/browser.ts';
import { latestInitiatives } from '../support/site/expected.ts';
import { foundInOrder, nameless, readOutline } from '../support/outline.ts';
import { openCarte, symbole } from './carte/support.ts';
import { openCatalogue } from './catalogue/support.ts';

const WIDE = { viewport: { width: 1280, height: 800 } };
const euros = (montant: number): string => `${montant.toLocaleString('fr-FR').replace(/\s/g, ' ')} €`;

function expectOutline(outline: readonly string[], expected: readonly string[]): void {
  expect(foundInOrder(outline, expected)).toEqual(expected);
  expect(nameless(outline)).toEqual([]);
}

test('the home page says where it is, what it sums, and where to go', async () => {
  const latest = latestInitiatives();
  const total = latest.reduce((sum, { montant }) => sum + montant, 0);
  const sums = new Map<string, number>();
  for (const { territoire, montant } of latest) sums.set(territoire, (sums.get(territoire) ?? 0) + montant);
  const territoires = [...sums].sort(([, a], [, b]) => b - a).map(([name, sum]) => `${name} ${euros(sum)}`);
  // eslint-disable-next-line no-restricted-syntax -- All that is expected is that of the latest edition.
  const { page } = await visit(browser, '/', WIDE);
  expectOutline(await readOutline(page.locator('body')), [
    'link "Aller au contenu"',
    'banner',
    'link "Budget citoyen du Pas-de-Calais"',
    'navigation "Menu principal"',
    'link "Budget citoyen"',
    'link "Initiatives"',
    'link "Carte"',
    'link "Données"',
    'main',
    `heading "${latest.length} initiatives, ${euros(total)} pour le Pas-de-Calais" [level=1]`,
    'search',
    'searchbox "Chercher dans les initiatives"',
    'button "Chercher"',
    'region "Toute la somme, à la hauteur de chacune"',
    'heading "Toute la somme, à la hauteur de chacune" [level=2]',
    `link "Passer les ${latest.length} initiatives"`,
    `heading "${territoires[0]}" [level=3]`,
    `heading "${territoires.at(-1)}" [level=3]`,
    'heading "Par thème" [level=2]',
    'link "Environnement"',
    'contentinfo',
    'navigation "Pied de page"',
    'link "Accessibilité : non conforme"',
  ]);
});

test('the catalogue after a search says how many, in one sentence, before it lists them', async () => {
  const { page } = await openCatalogue(browser, '?q=jardin&territoire=artois');
  // One of them by another word: « permaculture ». It waits for a pause.
  await page
    .getByRole('status')
    .getByText(/^3\sinitiatives/)
    .waitFor();
  const { initiatives, total } = truth;
  expectOutline(await readOutline(page.locator('main')), [
    'heading "Les initiatives de 2023" [level=1]',
    'search',
    'searchbox "Chercher dans les initiatives": jardin',
    'region "Filtres"',
    'group "Territoire"',
    'checkbox "Artois 3 · 35 000 €" [checked]',
    'checkbox "Ternois 0" [disabled]',
    'group "Thème"',
    'group "Catégorie"',
    'region "Résultats"',
    `status: 3 initiatives · 35 000 € sur ${initiatives} initiatives et ${euros(total)}`,
    'combobox "Trier"',
    'option "pertinence" [selected]',
    'group "Affichage"',
    'radio "Cartes" [checked]',
    'radio "Tableau"',
    'article',
    'heading "Jardin et verger solidaires" [level=2]',
  ]);
});

test('an initiative says what it is, what it gets, where the figure comes from, and what is near', async () => {
  const { page } = await visit(browser, '/initiatives/2023/la-mine-d-art/', WIDE);
  expectOutline(await readOutline(page.locator('main')), [
    'navigation "Fil d’Ariane"',
    'article',
    'heading "La Mine d\'Art" [level=1]',
    'paragraph: 25 000 €',
    'paragraph: montant proposé, Budget citoyen 2023',
    'button "Copier le lien"',
    'link "Courriel"',
    'link "Intégrer la fiche"',
    'complementary "L’essentiel"',
    'term: Catégorie',
    'term: Commune',
    'link "Camblain-Châtelain"',
    'region "Ce que dit l’annexe"',
    'heading "Ce que dit l’annexe" [level=2]',
    // A value, then the name of its column.
    'mark: A Bouts de Films Structure',
    'mark: 25 000 € Montant proposé',
    'link "lignes 8 à 24"',
    'region "Sur la carte"',
    'heading "Aussi dans l’Artois" [level=2]',
    'heading "La Brèche Social Club" [level=3]',
    'navigation "Dans l’ordre de l’annexe"',
  ]);
});

test('the map says what stands where, which panel is open, and the same in a table', async () => {
  const { page } = await openCarte(browser, '', WIDE);
  await symbole(page, 'Béthune').click();
  await page.getByRole('dialog', { name: 'Béthune' }).waitFor();
  const { initiatives, montant } = truth.parCommune['Béthune']!;
  const said = `${initiatives} initiatives, ${euros(montant)}`;
  expectOutline(await readOutline(page.locator('main')), [
    'heading "La carte de 2023" [level=1]',
    `status: ${truth.initiatives} initiatives sur la carte`,
    'group "Taille des cercles"',
    'radio "Montant proposé" [checked]',
    'button "Filtrer"',
    'combobox "Zoomer sur"',
    'checkbox "Afficher le fond de carte IGN"',
    'link "Passer la carte"',
    'region "Carte des communes"',
    `button "Béthune : ${said}" [expanded]`,
    'dialog "Béthune"',
    'heading "Béthune" [level=2]',
    'button "Fermer"',
    `paragraph: ${said} (montant proposé)`,
    'link "Popeline"',
    'link "Toutes les initiatives à Béthune"',
    'button "Commune suivante"',
    'region "Les communes de la carte"',
    'table "Les initiatives de 2023, commune par commune"',
    'columnheader "Montant proposé"',
    'button "Béthune"',
  ]);
});

test('the table of amounts says what it is, and where its rows are sorted', async () => {
  const { page } = await visit(browser, '/montants/2023/', WIDE);
  expectOutline(await readOutline(page.locator('main')), [
    'link "Les mêmes initiatives dans le tableau du catalogue"',
    'region "Tous les montants proposés"',
    'table "Tous les montants proposés, 2023, dans l’ordre de l’annexe"',
    'columnheader "Montant proposé"',
  ]);
});
