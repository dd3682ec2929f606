import { formatEuros } from '../../../src/domain/text/euros.ts';
import { foldText } from '../../../src/domain/text/fold.ts';
import { agrees, compareCounts, compareTotal } from '../../../src/domain/figures/reconciliation.ts';
import { checkDetailedCounts } from './counts.ts';
import { checkHabits } from './habits.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import type { Context, Draft, Total } from '../types.ts';
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
  const sum = check.read;
  return [
    makeIssue({
      code: 'E-TOTAL-DIFFERENT',
      file,
      line: pieces[0]?.line.number ?? null,
      field: 'montant',
      read: `« TOTAL » à ${formatEuros(montant)}`,
      expected: `la somme des ${drafts.length} montants lus, ${formatEuros(sum)} (écart : ${formatEuros(Math.abs(montant - sum))})`,
    }),
  ];
}

function checkCounts(drafts: readonly Draft[], { edition, file }: Context): Issue[] {
  const last = drafts.at(-1)?.last.number ?? 1;
  const words = { initiatives: 'initiatives', mentionsDeThemes: 'mentions de thèmes' } as const;
  return compareCounts(drafts.length, countThemes(drafts), edition).flatMap((check) => {
    const { read, expected } = check;
    const what = words[check.what];
    if (expected === undefined)
      return [
        makeIssue({
          code: 'A-CONTROLE-ABSENT',
          file,
          read: `${read ?? 0} ${what}`,
          expected: `le nombre de ${what} compté à l’œil`,
        }),
      ];
    if (agrees(check)) return [];
    return [
      makeIssue({
        code: 'E-CONTROLE-DIFFERENT',
        file,
        line: last,
        read: `${read ?? 0} ${what}`,
        expected: `${expected} ${what}, selon edition.json`,
      }),
    ];
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
    return [
      makeIssue({
        code: 'E-INITIATIVE-REPETEE',
        file,
        line: draft.first.number,
        record: draft.number,
        field: 'titre',
        read: `« ${titre.value} » (${structure.value})`,
        expected: `une seule fois cette initiative, déjà lue ligne ${earlier.first.number} (n° ${earlier.number})`,
      }),
    ];
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
    return [
      makeIssue({
        code: 'A-TERRITOIRE-EPCI',
        file,
        line: cells.territoire?.reading.pieces[0]?.line.number ?? null,
        record: number,
        field: 'territoire',
        read: `« ${territoire.label} » pour ${commune.nom} (${epci})`,
        expected:
          usual === undefined
            ? 'un territoire de cette intercommunalité'
            : `« ${usual} », d’après les autres communes de cette intercommunalité`,
      }),
    ];
  });
}

function noteUnusualMontants(drafts: readonly Draft[], file: string): Issue[] {
  const known = drafts.flatMap(({ cells }) =>
    cells.categorie && cells.montant ? [{ categorie: cells.categorie.value, montant: cells.montant.value }] : [],
  );
  const usual = usualMontants(known);
  return drafts.flatMap(({ number, cells: { categorie, montant } }) => {
    const expected = usual.get(categorie?.value ?? '');
    if (!montant || expected === undefined || expected === montant.value) return [];
    return [
      makeIssue({
        code: 'I-MONTANT-INHABITUEL',
        file,
        line: montant.reading.pieces[0]?.line.number ?? null,
        record: number,
        field: 'montant',
        read: formatEuros(montant.value),
        expected: `${formatEuros(expected)}, le montant le plus fréquent de « ${categorie?.value ?? ''} »`,
      }),
    ];
  });
}
