/** Invented editions: the records of a real one taken apart and put together again, the same at each run. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  editionSchema,
  type EditionDescription,
  type InitiativeRecord,
} from '../../src/domain/records/schema/edition.ts';
import { type Communes } from '../../src/domain/records/schema/referentiel.ts';
import { type Imprimee, writeAnnexe } from './annexe.ts';

/** Replaces the editions of a copy of `data/` by invented ones: `tailles` holds the number of initiatives of each, from the year of the latest on. Gives back the folder of the last. */
export function replaceEditions(data: string, tailles: readonly number[]): string {
  const editions = join(data, 'editions');
  const years = readdirSync(editions).sort();
  const latest = years.at(-1) ?? '';
  const edition = editionSchema.parse(readJson(join(editions, latest, 'edition.json')));
  const initiatives = readJson(join(editions, latest, 'initiatives.json')) as InitiativeRecord[];
  const { communes } = readJson(join(data, 'referentiel', `communes-${edition.cog}.json`)) as Communes;
  const noms = new Map(communes.map(({ code, nom }) => [code, nom]));
  for (const name of ['adresses.json', 'redirections.json']) rmSync(join(data, name));
  for (const year of years) rmSync(join(editions, year), { recursive: true });
  tailles.forEach((taille, index) => {
    const annee = edition.annee + index;
    writeEdition(join(editions, String(annee)), { ...edition, annee }, inventRecords(initiatives, noms, taille, annee));
  });
  return join(editions, String(edition.annee + tailles.length - 1));
}

/** `taille` records, their names and texts about as long as the real ones, since pages are weighed. */
function inventRecords(
  from: readonly InitiativeRecord[],
  noms: ReadonlyMap<string, string>,
  taille: number,
  seed: number,
): Imprimee[] {
  const shuffle = makeShuffler(seed);
  // Each round deals every structure, titre, place, résumé and amount once, in orders of their own.
  const rounds = Array.from({ length: Math.ceil(taille / from.length) }, (_, round) => {
    const orders = Array.from({ length: 5 }, () => shuffle(from));
    return from.map((real, index): Imprimee => {
      const [a = real, b = real, c = real, d = real, e = real] = orders.map((dealt) => dealt[index]);
      return {
        // One carrier in two comes back from edition to edition.
        structure: index % 2 === 0 ? a.structure : graft(a.structure, d.structure),
        titre: round === 0 ? b.titre : graft(b.titre, d.titre),
        themes: c.themes,
        commune: noms.get(c.commune) ?? '',
        territoire: c.territoire,
        resume: d.resume,
        categorie: e.categorie,
        montant: e.montant,
      };
    });
  });
  return rounds.flat().slice(0, taille);
}

/** The first half of a name, and the second of another. */
function graft(a: string, b: string): string {
  const [start, end] = [a.split(' '), b.split(' ')];
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.floor(end.length / 2))].join(' ');
}

/** Puts lists in an order that a seed decides (Fisher and Yates, over a linear congruential generator). */
function makeShuffler(seed: number): <T>(list: readonly T[]) => T[] {
  let state = seed >>> 0;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return (list) =>
    list.reduce<(typeof list)[number][]>((dealt, item, index) => {
      const at = draw(index + 1);
      dealt.push(item);
      [dealt[at], dealt[index]] = [item, dealt[at] ?? item];
      return dealt;
    }, []);
}

function writeEdition(folder: string, edition: EditionDescription, records: readonly Imprimee[]): void {
  mkdirSync(folder);
  const { annee } = edition;
  const dated = (text: string): string => text.replace(/\b2\d{3}\b/, String(annee));
  const entete = dated(edition.entete);
  const annexe = writeAnnexe({ entete, colonnes: edition.colonnes, total: edition.total }, records);
  writeFileSync(join(folder, 'annexe.txt'), annexe);
  const sha256 = createHash('sha256').update(annexe).digest('hex');
  const source = { ...edition.source, titre: dated(edition.source.titre), sha256 };
  const mentionsDeThemes = records.reduce((sum, { themes }) => sum + themes.length, 0);
  const controles = { initiatives: records.length, mentionsDeThemes };
  const content = { ...edition, titre: dated(edition.titre), entete, source, controles };
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(content, null, 2));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
