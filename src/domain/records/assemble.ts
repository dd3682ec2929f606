/** From checked files to the tables of the site. Pure; `dataset.ts` reads the files. */
import { groupInitiatives, toLot } from '../figures/aggregate.ts';
import type { EditionFolder, Lists } from './files.ts';
import { champsOfColonnes } from './champs.ts';
import { toIntitule } from './intitule.ts';
import { type Issue, makeIssue } from './issue.ts';
import type { Dataset, Edition, InitiativeRef, Initiative, Structure, Sujet } from './model.ts';
import { refuseDisagreements, reconcile } from '../figures/reconciliation.ts';
import type { InitiativeRecord, Ligne, Provenance } from './schema/edition.ts';
import type { Commune, Communes } from './schema/referentiel.ts';
import { keyOfStructure, listAliases, nameStructures } from './structures.ts';
import { annotateLines } from '../provenance/annotate-lines.ts';

/** The files of one edition's folder, already of the right shape. */
export interface EditionFiles extends EditionFolder {
  readonly provenance: Provenance;
  /** The text of the annex; that of its lines, one after the other, for a PDF. */
  readonly annexe: string;
  /** Of a PDF: where each line stands, and the document. */
  readonly lignes?: readonly Ligne[] | undefined;
  readonly pdf?: Uint8Array | undefined;
}

/**
 * Resolves every reference and derives every table. Without a value, `issues` names each label or code that nothing
 * defines, or else each sum and count that is not the one of the annex.
 */
export function assembleDataset(
  files: readonly EditionFiles[],
  lists: Lists,
): { value: Dataset | undefined; issues: Issue[] } {
  const chronological = [...files].sort((a, b) => a.edition.annee - b.edition.annee);
  const structures = nameStructures(chronological);
  const communes = placeCommunes(chronological.map(({ communes: ofYear }) => ofYear));
  const steps = chronological.map((file) => resolveEdition(file, lists, communes, structures)).reverse();
  const issues = [...refuseUnknownEpci(files, lists), ...steps.flatMap((step) => step.issues)];
  if (issues.length > 0) return { value: undefined, issues };
  const editions = steps.map(({ value }): Edition => ({ ...value, reconciliation: reconcile(value) }));
  issues.push(...editions.flatMap(({ annee, reconciliation }) => refuseDisagreements(annee, reconciliation)));
  if (issues.length > 0) return { value: undefined, issues };
  const all = editions.flatMap(({ initiatives }) => initiatives);
  const used = <T extends { slug: string }>(of: (initiative: Initiative) => T): T[] => [
    ...new Map(all.map((initiative) => [of(initiative).slug, of(initiative)] as const).reverse()).values(),
  ];
  return {
    issues,
    value: {
      editions,
      territoires: toSujets(lists.territoires, editions, ({ territoire }) => territoire),
      themes: toSujets(lists.themes, editions, ({ themes }) => themes),
      categories: toSujets(lists.categories, editions, ({ categorie }) => categorie),
      communes: toSujets(
        used(({ commune }) => commune).map((commune) => ({ ...commune, label: commune.nom })),
        editions,
        ({ commune }) => commune,
      ),
      structures: toSujets(
        used(({ structure }) => structure),
        editions,
        ({ structure }) => structure,
      ),
    },
  };
}

function resolveEdition(
  { edition, initiatives, provenance, permaliens, annexe, lignes, pdf }: EditionFiles,
  { themes, territoires, categories }: Lists,
  communes: ReadonlyMap<number, ReadonlyMap<string, Commune>>,
  structures: ReadonlyMap<string, Structure>,
): { value: Omit<Edition, 'reconciliation'>; issues: Issue[] } {
  const { annee } = edition;
  const intitule = toIntitule(edition.colonnes[champsOfColonnes(edition).indexOf('montant')] ?? '');
  const issues: Issue[] = [];
  const find = <T>(table: ReadonlyMap<string, T> | undefined, key: string, what: string, id: string): T => {
    const found = table?.get(key);
    if (found === undefined)
      issues.push(unknownReference(annee, `${id}, ${what} : « ${key} »`, 'une valeur du référentiel'));
    return found as T;
  };
  const aliases = listAliases(provenance);
  for (const valeur of aliases.values())
    if (!structures.has(keyOfStructure(valeur)))
      issues.push(unknownReference(annee, `alias de structure : « ${valeur} »`, 'une structure d’une édition'));
  const byLabel = <T extends { label: string }>(items: readonly T[]): Map<string, T> =>
    new Map(items.map((item) => [item.label, item]));
  const [themeOf, territoireOf, categorieOf] = [byLabel(themes), byLabel(territoires), byLabel(categories)];
  const refOf = (initiative: InitiativeRecord | undefined): InitiativeRef | undefined =>
    initiative && { annee, slug: initiative.slug, titre: initiative.titre };

  const resolved = initiatives.map((initiative, index): Initiative => {
    const { id } = initiative;
    if (!provenance.initiatives[id])
      issues.push(unknownReference(annee, id, 'une initiative décrite par provenance.json'));
    return {
      ...initiative,
      annee,
      numero: index + 1,
      // One page for a structure, however it is printed; its name is always the one of the line.
      structure: {
        ...find(structures, keyOfStructure(initiative.structure, aliases), 'structure', id),
        label: initiative.structure,
      },
      themes: initiative.themes.map((theme) => find(themeOf, theme, 'thème', id)),
      commune: find(communes.get(edition.cog), initiative.commune, `commune (COG ${edition.cog})`, id),
      territoire: find(territoireOf, initiative.territoire, 'territoire', id),
      categorie: find(categorieOf, initiative.categorie, 'catégorie', id),
      intitule,
      precedente: refOf(initiatives[index - 1]),
      suivante: refOf(initiatives[index + 1]),
    };
  });
  const lines = annotateLines(annexe, provenance, lignes);
  const document = provenance.masques.length === 0 ? pdf : undefined;
  return { value: { ...toLot(annee, resolved), edition, intitule, provenance, permaliens, lines, document }, issues };
}

/** The EPCI of a territoire may be those of any year: they merge. */
function refuseUnknownEpci(files: readonly EditionFiles[], { territoires }: Lists): Issue[] {
  const known = new Set(files.flatMap(({ communes }) => Object.keys(communes.epci)));
  return territoires.flatMap(({ label, epci }) =>
    epci
      .filter((siren) => !known.has(siren))
      .map((siren) =>
        makeIssue({
          code: 'E-REFERENCE-INCONNUE',
          file: 'data/referentiel/territoires.json',
          read: `${label}, EPCI : « ${siren} »`,
          expected: 'un EPCI du référentiel des communes',
          cure: 'corriger les EPCI de ce territoire dans data/referentiel/territoires.json',
        }),
      ),
  );
}

function unknownReference(annee: number, read: string, expected: string): Issue {
  return makeIssue({ code: 'E-REFERENCE-INCONNUE', file: `data/editions/${annee}/initiatives.json`, read, expected });
}

/** Communes by COG year then code. A commune keeps, over the years, the slug of the first year that has it. */
function placeCommunes(files: readonly Communes[]): Map<number, Map<string, Commune>> {
  const slugs = new Map<string, string>();
  const place = (commune: Commune): [string, Commune] => {
    const slug = slugs.get(commune.code) ?? commune.slug;
    slugs.set(commune.code, slug);
    return [commune.code, { ...commune, slug }];
  };
  const byYear = [...files].sort((a, b) => a.cog - b.cog);
  return new Map(byYear.map(({ cog, communes }) => [cog, new Map(communes.map(place))]));
}

const french = new Intl.Collator('fr', { ignorePunctuation: true });

/** Those that an edition names: a label may be in the lists before its first initiative, and has no page until then. */
function toSujets<T extends { slug: string; label: string }>(
  items: readonly T[],
  editions: readonly Edition[],
  of: (initiative: Initiative) => { slug: string } | readonly { slug: string }[],
): Sujet<T>[] {
  const slugsOf = (initiative: Initiative): string[] => [of(initiative)].flat().map(({ slug }) => slug);
  const groups = editions.map(({ annee, initiatives }) => ({ annee, lots: groupInitiatives(initiatives, slugsOf) }));
  return [...items]
    .sort((a, b) => french.compare(a.label, b.label))
    .map((item) => {
      const parEdition = groups.flatMap(({ annee, lots }) => {
        const initiatives = lots.get(item.slug);
        return initiatives ? [toLot(annee, initiatives)] : [];
      });
      const { nombre, montant } = toLot(
        0,
        parEdition.flatMap(({ initiatives }) => initiatives),
      );
      return { ...item, parEdition, nombre, montant };
    })
    .filter(({ nombre }) => nombre > 0);
}
