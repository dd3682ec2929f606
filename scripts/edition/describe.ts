import { createHash } from 'node:crypto';
import { CHAMPS, champs, champsOfColonnes, type Champ, type Definition } from '../../src/domain/records/champs.ts';
import { hasErrors, makeIssue, type Issue } from '../../src/domain/records/issue.ts';
import type { EditionDescription } from '../../src/domain/records/schema/edition.ts';
import { foldText } from '../../src/domain/text/fold.ts';
import { countNoun } from '../../src/domain/text/typography.ts';
import type { PdfTable } from '../annexe/read/pdf/types.ts';
import type { Step } from '../annexe/types.ts';

/** What the document cannot say. */
export interface Asked {
  readonly annee: number;
  /** The field of a column by its heading, null to leave it aside. */
  readonly asked: ReadonlyMap<string, Champ | null>;
  /** The other editions, by year. */
  readonly others: readonly EditionDescription[];
  /** The COG years whose communes are here. */
  readonly cogs: readonly number[];
}

/** `edition.json` as far as a document says it, or why it cannot be the annex of that year. A person reads it again. */
export function describeEdition(
  table: PdfTable,
  bytes: Uint8Array,
  file: string,
  { annee, asked, others, cogs }: Asked,
): Step<EditionDescription | undefined> {
  const title = table.titre.replaceAll('\n', ' ');
  const fields = nameFields(table, asked, others);
  const issues = [...checkYear(title, annee, file), ...checkFields(table.headings, fields, file)];
  const model = others.findLast((other) => other.annee < annee) ?? others[0];
  if (hasErrors(issues) || !model) return { value: undefined, issues };
  const value = {
    annee,
    titre: model.titre.replace(String(model.annee), String(annee)),
    financeur: model.financeur,
    source: {
      titre: title || `Annexe de l’édition ${annee}`,
      description: `Document PDF de ${countNoun(table.pages, 'page')} : un tableau à ${countNoun(fields.length, 'colonne')}.`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    // The words of the headings serve where the page has no title.
    entete: /.+/.exec(table.titre)?.[0] ?? table.headings.join(' '),
    colonnes: [...table.headings],
    champs: Object.fromEntries(fields.map((champ, index) => [table.headings[index] ?? '', champ ?? null])),
    cog: cogs.findLast((cog) => cog <= annee) ?? cogs[0] ?? annee,
  };
  return { value: value as EditionDescription, issues };
}

/** The field of each column: as asked, as other editions or this site call it, or by the amounts it holds; nothing where none is known. */
function nameFields(
  { headings, colonneMontant }: PdfTable,
  asked: Asked['asked'],
  others: Asked['others'],
): (Champ | null | undefined)[] {
  const names = CHAMPS.flatMap((champ): [string, Champ][] => {
    const { label, singular = label, column = champ }: Definition = champs[champ];
    return [label, singular, column].map((name) => [name, champ]);
  });
  const printed = others.flatMap((other) =>
    champsOfColonnes(other).map((champ, index): [string, Champ | null] => [other.colonnes[index] ?? '', champ]),
  );
  const known = new Map([...names, ...printed, ...asked].map(([name, champ]) => [foldText(name), champ]));
  return headings.map((heading, index) =>
    index === colonneMontant && !asked.has(heading) ? 'montant' : known.get(foldText(heading)),
  );
}

function checkFields(
  headings: readonly string[],
  fields: readonly (Champ | null | undefined)[],
  file: string,
): Issue[] {
  const unknown = headings.flatMap((heading, index) => {
    if (fields[index] !== undefined) return [];
    const expected = 'un intitulé d’une édition précédente, ou le nom d’un champ';
    return [makeIssue({ code: 'E-COLONNE-INCONNUE', file, page: 1, read: `« ${heading} »`, expected })];
  });
  const missing = CHAMPS.flatMap((champ) => {
    const count = fields.filter((field) => field === champ).length;
    if (count === 1) return [];
    const read = `${count === 0 ? 'aucune colonne' : `${count} colonnes`} parmi « ${headings.join(' », « ')} »`;
    const expected = `une colonne pour le champ « ${champ} »`;
    return [makeIssue({ code: 'E-COLONNE-ABSENTE', file, page: 1, field: champ, read, expected })];
  });
  return [...unknown, ...missing];
}

function checkYear(title: string, annee: number, file: string): Issue[] {
  const years = [...title.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  if (years.length === 0 || years.includes(annee)) return [];
  return [makeIssue({ code: 'E-ANNEE-DIFFERENTE', file, page: 1, read: `« ${title} »`, expected: `l’année ${annee}` })];
}
