/**
 * `npm run edition -- YEAR FILE.pdf` makes data/editions/YEAR/ from the PDF of an annex: the document untouched, what it
 * says of itself in edition.json, then what `npm run data` writes, addresses of the site included; all of it, or nothing where the document cannot be
 * read. What a person wrote there stays. Exit 0: done; 1: refused, nothing written; 2: wrong usage.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sumMontants } from '../src/domain/figures/aggregate.ts';
import { CHAMPS, type Champ } from '../src/domain/records/champs.ts';
import { hasErrors, type Issue } from '../src/domain/records/issue.ts';
import { printIssues } from '../src/domain/records/print-issues.ts';
import { readJson } from '../src/domain/records/read-json.ts';
import { editionSchema } from '../src/domain/records/schema/edition.ts';
import { formatEuros } from '../src/domain/text/euros.ts';
import { countNoun } from '../src/domain/text/typography.ts';
import { readPdf } from './annexe/read/pdf/read-pdf.ts';
import { describeEdition, type Asked } from './edition/describe.ts';
import { findReferentiel, fromDisk, parseEdition, printEdition, showPath } from './shared/edition-files.ts';
import { listAddresses } from './shared/assemble-editions.ts';
import { readArguments, stop } from './shared/command.ts';
import { ROOT } from './shared/process.ts';
import { printData } from './shared/print-data.ts';
import { publishOrStop } from './shared/publish.ts';

const USAGE = `usage : npm run -s edition -- ANNÉE FICHIER.pdf [--colonne INTITULÉ=CHAMP] [--ignorer INTITULÉ] [--remplacer] [--dossier DOSSIER]
  --colonne INTITULÉ=CHAMP   le champ d’une colonne dont l’intitulé n’est pas connu : ${CHAMPS.join(', ')}
  --ignorer INTITULÉ         une colonne à laisser de côté (le site le dit)
  --dossier DOSSIER          où est l’édition, au lieu de data/editions/ANNÉE
  --remplacer                prendre ce document à la place de celui qui est là, edition.json suivant`;

const DATA = join(ROOT, 'data');
const { annee, pdf, folder, replaces, asked } = readArguments(USAGE, readOptions);
const editions = dirname(folder);
const beside = (existsSync(editions) ? readdirSync(editions) : [])
  .filter((name) => name !== String(annee) && existsSync(join(editions, name, 'edition.json')))
  .sort()
  .map((name) => join(editions, name));
const others = beside.map((path) => editionSchema.parse(JSON.parse(readFileSync(join(path, 'edition.json'), 'utf8'))));
if (others.length === 0)
  refuse(`aucune autre édition dans ${showPath(editions)}, d’où reprendre le titre et le financeur`);
const cogs = readdirSync(findReferentiel(folder))
  .flatMap((name) => /^communes-(\d{4})\.json$/.exec(name)?.slice(1).map(Number) ?? [])
  .sort();
const [place, description] = [join(folder, 'annexe.pdf'), join(folder, 'edition.json')];
const bytes = readFileSync(pdf);
if (existsSync(join(folder, 'annexe.txt')))
  refuse(`l’édition ${annee} a déjà un texte, ${showPath(folder)}/annexe.txt`);
const former = fromDisk(place);
if (former && !replaces && !bytes.equals(former))
  refuse(`${showPath(place)} est un autre document : ajouter --remplacer pour prendre celui-ci`);

const { value: table, issues: unread } = await readPdf(bytes, showPath(resolve(pdf)));
if (!table) refuse(printIssues(unread));
const written = fromDisk(description);
const files = new Map<string, string | Uint8Array>([[place, bytes]]);
if (!written || replaces) {
  const { value, issues } = describeEdition(table, bytes, showPath(resolve(pdf)), { annee, asked, others, cogs });
  const kept = written && readJson(new TextDecoder().decode(written), editionSchema, showPath(description));
  if (!value || kept?.issues.length) refuse(printIssues([...issues, ...(kept?.issues ?? [])]));
  const { sha256, description: pages } = value.source;
  const source = { ...value.source, ...kept?.value?.source, sha256, description: pages };
  const { colonnes, champs } = value;
  files.set(description, printData({ ...value, ...kept?.value, source, colonnes, champs }));
}

const edition = await parseEdition(folder, (path) => {
  const content = files.get(path);
  return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? fromDisk(path));
});
const { value: parsed } = edition;
// A folder kept elsewhere has no part in the addresses of this site.
const addresses =
  parsed && editions === join(DATA, 'editions')
    ? listAddresses(DATA, [edition, ...(await Promise.all(beside.map((path) => parseEdition(path))))])
    : { value: [], issues: [] };
const issues = [...edition.issues, ...addresses.issues];
if (issues.length > 0) console.error(`${printIssues(issues)}\n`);
if (!parsed || hasErrors(issues)) {
  const arbitrages = showPath(join(folder, 'arbitrages.json'));
  stop(
    `Rien n’a été écrit. Décider dans ${arbitrages}, à créer s’il manque, ce qui doit l’être (docs/how-to.md), puis relancer la commande.`,
  );
}
const paths = publishOrStop(new Map([...files, ...printEdition(folder, parsed), ...addresses.value]));
const { initiatives } = parsed;
console.log(
  paths.length === 0 ? 'Rien n’a changé.' : `Écrit :${paths.map((path) => `\n  ${showPath(path)}`).join('')}`,
);
console.log(`
Édition ${annee} : ${countNoun(initiatives.length, 'initiative')}, ${formatEuros(sumMontants(initiatives))}, égaux au total imprimé.

À faire par une personne, le document sous les yeux :
${toDecide(issues)
  .map((line, index) => `  ${index + 1}. ${line}`)
  .join('\n')}`);

function toDecide(found: readonly Issue[]): string[] {
  const of = (severity: Issue['severity']): number => found.filter((issue) => issue.severity === severity).length;
  const { controles, source, titre, cog } = editionSchema.parse(JSON.parse(readFileSync(description, 'utf8')));
  const [warnings, told] = [of('warning'), of('information')];
  return [
    ...(controles.initiatives === undefined || controles.mentionsDeThemes === undefined
      ? [`compter les initiatives et les mentions de thèmes, et les écrire dans ${showPath(description)} (controles).`]
      : []),
    ...(warnings + told > 0
      ? [`lire les ${warnings + told} constats ci-dessus (dont ${countNoun(warnings, 'avertissement')}).`]
      : []),
    `relire dans ${showPath(description)} : titre « ${titre} », source « ${source.titre} », communes de ${cog}.`,
    'comparer quelques lignes du document aux fiches (npm start), puis valider data/.',
  ];
}

function refuse(reason: string): never {
  return stop(`${reason}\n\nRien n’a été écrit.`);
}

function readOptions(): Pick<Asked, 'annee' | 'asked'> & { pdf: string; folder: string; replaces: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      colonne: { type: 'string', multiple: true, default: [] },
      ignorer: { type: 'string', multiple: true, default: [] },
      remplacer: { type: 'boolean', default: false },
      dossier: { type: 'string' },
    },
  });
  const [year = '', pdf = ''] = positionals;
  if (positionals.length !== 2 || !/^\d{4}$/.test(year)) throw new Error('une année et un fichier sont attendus');
  if (!existsSync(pdf)) throw new Error(`« ${basename(pdf)} » n’est pas dans « ${dirname(resolve(pdf))} »`);
  const champs = values.colonne.map((given): [string, Champ] => {
    const [, heading = '', champ] = /^(.+)=(\w+)$/.exec(given) ?? [];
    const known = CHAMPS.find((one) => one === champ);
    if (!known) throw new Error(`« ${given} » ne nomme aucun champ`);
    return [heading, known];
  });
  const asked = new Map<string, Champ | null>([...champs, ...values.ignorer.map((one): [string, null] => [one, null])]);
  const folder = resolve(values.dossier ?? join(DATA, 'editions', year));
  return { annee: Number(year), pdf, folder, replaces: values.remplacer, asked };
}
