/** What the built site must hold, worked out from the data files alone, never from the code that builds it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { InitiativeRecord } from '../../../src/domain/records/schema/edition.ts';
import type { Communes } from '../../../src/domain/records/schema/referentiel.ts';

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** A record of `initiatives.json`, with the year of its edition: its commune by its code, others by their labels. */
export type ExpectedInitiative = InitiativeRecord & { readonly annee: string };

/** Every initiative of every edition. */
export function expectedInitiatives(): ExpectedInitiative[] {
  return editionYears().flatMap((annee) => {
    const records = readJson<InitiativeRecord[]>(`data/editions/${annee}/initiatives.json`);
    return records.map((record) => ({ ...record, annee }));
  });
}

/** Those of the latest edition, which addresses without a year show. */
export function latestInitiatives(): ExpectedInitiative[] {
  const latest = editionYears().sort().at(-1);
  return expectedInitiatives().filter(({ annee }) => annee === latest);
}

/** Addresses (without base path) that must exist, by section; structures are checked by their number. */
export function expectedPages(): Record<string, string[]> {
  const initiatives = expectedInitiatives();
  const slugs = (file: string): string[] =>
    readJson<{ slug: string }[]>(`data/referentiel/${file}.json`).map(({ slug }) => slug);
  return {
    accueil: [''],
    initiatives: [
      'initiatives/',
      ...editionYears().map((annee) => `initiatives/${annee}/`),
      ...initiatives.map(({ annee, slug }) => `initiatives/${annee}/${slug}/`),
    ],
    territoires: section('territoires', slugs('territoires')),
    themes: section('themes', slugs('themes')),
    categories: section('categories', slugs('categories')),
    communes: section('communes', communeSlugs(initiatives)),
    structures: section('structures', []),
    carte: section('carte', editionYears()),
    montants: section('montants', editionYears()),
    annexe: editionYears().map((annee) => `annexe/${annee}/`),
    pages: [
      ...['donnees/', 'methode/', 'a-propos/', 'plan-du-site/', 'mentions-legales/', 'donnees-personnelles/'],
      ...['accessibilite/', 'accessibilite/criteres/', 'credits/', 'integrer/', 'pres-de-chez-moi/'],
    ],
    embed: embedPages(initiatives),
  };
}

function editionYears(): string[] {
  return readdirSync('data/editions').filter((annee) => existsSync(`data/editions/${annee}/initiatives.json`));
}

/** The framed views: each edition's for good, and those of the latest. */
function embedPages(initiatives: readonly ExpectedInitiative[]): string[] {
  const territoires = readJson<{ label: string; slug: string }[]>('data/referentiel/territoires.json');
  const slugOf = new Map(territoires.map(({ label, slug }) => [label, slug]));
  const lists = initiatives.flatMap(({ annee, territoire }) => {
    const list = `embed/territoires/${slugOf.get(territoire) ?? territoire}/`;
    return [list, `${list}${annee}/`];
  });
  return [
    ...section('embed/carte', editionYears()),
    ...new Set(lists),
    ...initiatives.map(({ annee, slug }) => `embed/initiatives/${annee}/${slug}/`),
    // An address that moved is a card still.
    ...editionYears().flatMap((annee) =>
      readJson<{ slug: string; redirection?: string }[]>(`data/editions/${annee}/permaliens.json`)
        .filter(({ redirection }) => redirection !== undefined)
        .map(({ slug }) => `embed/initiatives/${annee}/${slug}/`),
    ),
  ];
}

function communeSlugs(initiatives: readonly ExpectedInitiative[]): string[] {
  const slugs = new Map<string, string>();
  for (const { annee, commune } of initiatives) {
    const { cog } = readJson<{ cog: number }>(`data/editions/${annee}/edition.json`);
    const { communes } = readJson<Communes>(`data/referentiel/communes-${cog}.json`);
    const slug = communes.find(({ code }) => code === commune)?.slug;
    if (!slugs.has(commune)) slugs.set(commune, slug ?? `(${commune} unknown in ${cog})`);
  }
  return [...slugs.values()];
}

function section(name: string, slugs: readonly string[]): string[] {
  return [`${name}/`, ...slugs.map((slug) => `${name}/${slug}/`)];
}
