import { formatEuros } from '../../../src/domain/text/euros.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { agrees, compareCounts, compareTotal } from '../../../src/domain/figures/reconciliation.ts';
import { checkDetailedCounts } from './counts.ts';
import { checkHabits } from './habits.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { placeOf } from '../read/lines.ts';
import type { Cell, Context, Draft, Total } from '../types.ts';
import type { Vocabulary } from '../read/vocabulary.ts';
import { usualMontants } from '../../../src/domain/figures/usual-montants.ts';

/** Everything that is checked across records: the printed total, the counts made by eye, doubles, places, unusual amounts. */
export function checkRecords(
  drafts: readonly Draft[],
  total: Total,
  vocabulary: Vocabulary,
  context: Context,
): Issue[] {
  return [
    ...checkTotal(drafts, total, context.file),
    ...checkCounts(drafts, context),
    ...checkDetailedCounts(drafts, vocabulary, context),
    ...checkHabits(drafts, context),
    ...checkRepeated(drafts, context.file),
    ...checkTerritoires(drafts, vocabulary, context),
    ...noteUnusualMontants(drafts, context.file),
  ];
}

function checkTotal(drafts: readonly Draft[], { montant, pieces }: Total, file: string): Issue[] {
  const read = drafts.flatMap(({ cells }) => (cells.montant ? [{ montant: cells.montant.value }] : []));
  if (montant === undefined || read.length < drafts.length) return [];
  const check = compareTotal(read, montant);
  if (agrees(check)) return [];
  const [sum, gap] = [check.read, Math.abs(montant - check.read)].map(formatEuros);
  const at = { file, line: placeOf(pieces).line, field: 'montant' as const };
  const expected = `la somme des ${drafts.length} montants lus, ${sum} (écart : ${gap})`;
  return [makeIssue({ ...at, code: 'E-TOTAL-DIFFERENT', read: `« TOTAL » à ${formatEuros(montant)}`, expected })];
}

function checkCounts(drafts: readonly Draft[], { edition, file }: Context): Issue[] {
  const line = drafts.at(-1)?.last.number ?? 1;
  const words = { initiatives: 'd’initiatives', mentionsDeThemes: 'de mentions de thèmes' } as const;
  return compareCounts(drafts.length, countThemes(drafts), edition).flatMap((check) => {
    const number = words[check.what];
    const what = number.replace(/^d[’e] ?/, '');
    const read = `${check.read ?? 0} ${what}`;
    if (check.expected === undefined)
      return [makeIssue({ code: 'A-CONTROLE-ABSENT', file, read, expected: `le nombre ${number} compté à la main` })];
    if (agrees(check)) return [];
    const expected = `${check.expected} ${what}, selon edition.json`;
    return [makeIssue({ code: 'E-CONTROLE-DIFFERENT', file, line, read, expected })];
  });
}

/** `undefined` when a list could not be read: that has been said already. */
function countThemes(drafts: readonly Draft[]): number | undefined {
  if (drafts.some(({ cells }) => !cells.themes)) return undefined;
  return drafts.reduce((sum, { cells }) => sum + (cells.themes?.value.length ?? 0), 0);
}

function checkRepeated(drafts: readonly Draft[], file: string): Issue[] {
  const seen = new Map<string, Draft>();
  return drafts.flatMap((draft) => {
    const { structure, titre, commune } = draft.cells;
    if (!structure || !titre || !commune) return [];
    const key = foldText(`${structure.value}\n${titre.value}\n${commune.value}`);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? draft);
    if (!earlier) return [];
    const at = { file, line: draft.first.number, record: draft.number, field: 'titre' as const };
    const read = `« ${titre.value} » (${structure.value})`;
    const expected = `une seule fois cette initiative, déjà lue ligne ${earlier.first.number} (n° ${earlier.number})`;
    return [makeIssue({ ...at, code: 'E-INITIATIVE-REPETEE', read, expected })];
  });
}

function checkTerritoires(
  drafts: readonly Draft[],
  { communeByCode }: Vocabulary,
  { territoires, communes, file }: Context,
): Issue[] {
  return drafts.flatMap(({ number, cells }) => {
    const commune = communeByCode.get(cells.commune?.value ?? '');
    const territoire = territoires.find(({ label }) => label === cells.territoire?.value);
    if (!commune || !territoire || territoire.epci.includes(commune.epci)) return [];
    const epci = communes.epci[commune.epci] ?? commune.epci;
    const usual = territoires.find((other) => other.epci.includes(commune.epci))?.label;
    const at = { file, line: lineOf(cells.territoire), record: number, field: 'territoire' as const };
    const read = `« ${territoire.label} » pour ${commune.nom} (${epci})`;
    const own = usual === undefined ? 'un territoire' : `« ${usual} », d’après les autres communes`;
    return [makeIssue({ ...at, code: 'A-TERRITOIRE-EPCI', read, expected: `${own} de cette intercommunalité` })];
  });
}

function noteUnusualMontants(drafts: readonly Draft[], file: string): Issue[] {
  const known = drafts.flatMap(({ cells }) =>
    cells.categorie && cells.montant ? [{ categorie: cells.categorie.value, montant: cells.montant.value }] : [],
  );
  const usual = usualMontants(known);
  return drafts.flatMap(({ number, cells: { categorie, montant } }) => {
    const most = usual.get(categorie?.value ?? '');
    if (!montant || most === undefined || most === montant.value) return [];
    const at = { file, line: lineOf(montant), record: number, field: 'montant' as const };
    const expected = `${formatEuros(most)}, le montant le plus fréquent de « ${categorie?.value ?? ''} »`;
    return [makeIssue({ ...at, code: 'I-MONTANT-INHABITUEL', read: formatEuros(montant.value), expected })];
  });
}

const lineOf = (cell: Cell<unknown> | undefined): number | null => placeOf(cell?.reading.pieces ?? []).line;
