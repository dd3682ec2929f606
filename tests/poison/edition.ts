/** Two editions whose every free text is a poison, and lists poisoned alike: what a careless or hostile hand could put into `data/`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Imprimee, writeAnnexe } from '../../scripts/bench/annexe.ts';
import type { Communes } from '../../src/domain/records/schema/referentiel.ts';
import { readJson, writeJson } from '../second-edition/fixture.ts';
import { type Poison, POISONS, read } from './poisons.ts';

/** A record to print, and what the site must say of it. */
export interface Empoisonnee extends Imprimee {
  readonly poison: Poison;
  readonly lu: Readonly<Record<'titre' | 'structure' | 'resume' | 'commune', string>>;
}

/** Older first: two editions, so that what leads from one to the other is poisoned too. */
export const ANNEES = { petite: 2041, grande: 2042 } as const;
const COG = 2042;
/** As many words as a commune's name may have. */
const MOTS_D_UNE_COMMUNE = 8;

const listed = POISONS.filter(({ liste }) => liste);
// Lists that have a share card each take their part of the poisons; themes and communes have them all.
const territoires = listed.filter((_, index) => index % 3 === 0);
const categories = listed.filter((_, index) => index % 3 === 1);
const communeNames = listed.map(read).filter((name) => name.split(' ').length <= MOTS_D_UNE_COMMUNE);
/** A text of ours that is poisoned: each place names itself, so that a dialog says where it came from. */
const poisoned = (place: string): string =>
  `</script><script>alert("${place}")</script><img src=x onerror=alert(1)> & "${place}"`;

export const HABILLAGE = {
  entete: 'Annexe <script>alert("entête")</script> "Budget" & <b>initiatives</b>',
  colonnes: [
    'Structure',
    'Initiative<b>',
    '<i>Thèmes',
    'Commune&amp;',
    'Territoire"',
    'Résumé',
    'Catégorie',
    '<script>alert("colonne")</script>',
  ],
  total: '<b>TOTAL</b>',
} as const;

/** What is shown in the place of a masked text. */
const MASQUE = '[<script>alert("masque")</script> $&]';

export const grande = POISONS.map(toRecord);
export const petite = [POISONS[0], POISONS[8], POISONS[0]].flatMap((poison, index) =>
  poison ? toRecord(poison, 100 + index) : [],
);

/** Puts the two editions and their lists in the place of those of a copy of the project's `data/`. */
export function poisonData(data: string): void {
  const editions = join(data, 'editions');
  for (const name of readdirSync(editions)) rmSync(join(editions, name), { recursive: true });
  for (const name of ['adresses.json', 'redirections.json']) rmSync(join(data, name));
  poisonLists(join(data, 'referentiel'));
  writeJson(join(data, 'corrections.json'), [
    { date: '2042-01-02', texte: poisoned('correction'), raison: poisoned('raison de correction') },
  ]);
  writeEdition(join(editions, String(ANNEES.petite)), ANNEES.petite, petite);
  writeEdition(join(editions, String(ANNEES.grande)), ANNEES.grande, grande);
}

function toRecord(poison: Poison, index: number): Empoisonnee {
  const { texte, nom } = poison;
  const lu = read(poison);
  // Three records of one titre: two of one structure, told apart by their commune alone.
  const structure =
    nom === 'titre répété' ? (index % 3 === 0 ? 'Une autre structure' : 'La même structure') : undefined;
  // A line that is nothing but the name of a territoire would be refused: it could be the end of the line above.
  const opening = texte.length > 99 ? 'Un mot ' : '';
  const resumeOf = (text: string): string =>
    `${opening}${text} ouvre ce résumé, puis ${text} le traverse, MotCaché aussi, avant la fin ${text}`;
  const printed = (from: readonly Poison[], at = index): string => from[at % from.length]?.texte ?? '';
  const commune = communeNames[index % communeNames.length] ?? '';
  return {
    poison,
    structure: structure ?? texte,
    titre: texte,
    themes: [printed(listed), printed(listed, index + 1)],
    commune,
    territoire: printed(territoires),
    resume: resumeOf(texte),
    categorie: printed(categories),
    montant: 1000 * (index + 1),
    lu: { titre: lu, structure: structure ?? lu, resume: resumeOf(lu).replace('MotCaché', () => MASQUE), commune },
  };
}

function poisonLists(referentiel: string): void {
  const entriesOf = (from: readonly Poison[]): { label: string; slug: string }[] =>
    from.map(read).map((label, index) => ({ label, slug: label === 'constructor' ? label : `poison-${index + 1}` }));
  writeJson(
    join(referentiel, 'themes.json'),
    entriesOf(listed).map((entry) => ({ ...entry, icone: '../../../etc/passwd' })),
  );
  writeJson(
    join(referentiel, 'categories.json'),
    entriesOf(categories).map((entry, index) => ({ ...entry, couleur: index + 1 })),
  );
  writeJson(
    join(referentiel, 'territoires.json'),
    entriesOf(territoires).map((entry) => ({ ...entry, dans: `dans ${entry.label}`, epci: [] })),
  );
  const before = readJson(join(referentiel, 'communes-2023.json')) as Communes;
  rmSync(join(referentiel, 'communes-2023.json'));
  const placed = before.communes.filter(({ position }) => position);
  const renamed = new Map(communeNames.map((nom, index) => [placed[index]?.code, nom]));
  const poison = (texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.keys(texts).map((key) => [key, poisoned(key)]));
  writeJson(join(referentiel, `communes-${COG}.json`), {
    cog: COG,
    sources: poison(before.sources),
    epci: poison(before.epci),
    communes: before.communes.map((commune) => ({ ...commune, nom: renamed.get(commune.code) ?? commune.nom })),
  });
  const reperes = readJson(join(referentiel, 'reperes.json')) as { voisins: object[] };
  writeJson(join(referentiel, 'reperes.json'), {
    ...reperes,
    source: poisoned('repères'),
    voisins: reperes.voisins.map((voisin) => ({ ...voisin, label: '<b>voisin</b>' })),
  });
}

function writeEdition(folder: string, annee: number, records: readonly Empoisonnee[]): void {
  mkdirSync(folder);
  const annexe = writeAnnexe(HABILLAGE, records);
  writeFileSync(join(folder, 'annexe.txt'), annexe);
  writeJson(join(folder, 'edition.json'), {
    annee,
    titre: `Budget ${poisoned('titre')}`,
    financeur: poisoned('financeur'),
    source: {
      titre: poisoned('source'),
      description: poisoned('description'),
      sha256: createHash('sha256').update(annexe).digest('hex'),
    },
    ...HABILLAGE,
    cog: COG,
    controles: { initiatives: records.length, mentionsDeThemes: records.length * 2 },
  });
  const raison = poisoned('raison');
  writeJson(join(folder, 'arbitrages.json'), [
    ...records
      .filter(({ lu }) => !isName(lu.titre))
      .map(({ lu }) => ({
        type: 'coupe',
        lu: `${lu.structure}\n${lu.titre}`,
        structure: lu.structure,
        titre: lu.titre,
        raison,
      })),
    { type: 'masque', lu: 'MotCaché', remplacement: MASQUE, raison },
    { type: 'note', champ: 'resume', lu: 'ouvre ce résumé', texte: poisoned('note'), raison },
    { type: 'redirection', lu: 'adresse-ancienne', vers: 'script-alert-script-script', raison },
  ]);
  writeJson(join(folder, 'permaliens.json'), [
    { slug: 'adresse-ancienne', id: `${annee}-99`, structure: poisoned('structure'), titre: poisoned('ancien titre') },
  ]);
}

/** What the parser takes for a name without being told. */
const isName = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length > 1;
