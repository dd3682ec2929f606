import { nearestLabel } from '../../../src/domain/search/nearest.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { piecesOf } from './lines.ts';
import { readPieces } from './pieces.ts';
import type { ThemeList } from './theme-list.ts';
import type { Cell, Context, Step, Token } from '../types.ts';

/** The themes of a record as a cell, or the reason why the list cannot be trusted. A list that ends on a separator is kept and said. */
export function readThemesCell(list: ThemeList, record: number, context: Context): Step<Cell<string[]> | undefined> {
  const at = { file: context.file, record, field: 'themes' as const };
  const place = (token: Token | undefined) => ({
    line: token?.line.number ?? null,
    column: token ? (token.line.columns[token.from] ?? 1) : null,
  });
  if (list.unknown) {
    const read = list.unknown.map(({ line, from, to }) => line.text.slice(from, to)).join(' ');
    const nearest = nearestLabel(
      read,
      context.themes.map(({ label }) => label),
    );
    const first = list.unknown[0] ?? list.separators[0];
    return {
      value: undefined,
      issues: [
        makeIssue({
          ...at,
          ...place(first),
          code: 'E-THEME-INCONNU',
          read: read === '' ? 'rien avant « / »' : `« ${read} »`,
          expected: `un thème du référentiel${nearest === undefined ? '' : ` (proche : « ${nearest} »)`}`,
        }),
      ],
    };
  }
  const issues: Issue[] = [];
  const value = list.items.map(({ entry }) => entry.value);
  const repeated = list.items.find(({ entry }, index) => value.indexOf(entry.value) < index);
  if (repeated)
    issues.push(
      makeIssue({
        ...at,
        ...place(repeated.tokens[0]),
        code: 'E-THEME-REPETE',
        read: `« ${repeated.entry.printed} » deux fois`,
        expected: 'chaque thème une seule fois',
      }),
    );
  const tokens = list.items.flatMap(({ tokens: own }) => own);
  const arbitrages = list.items.flatMap(({ entry }) => (entry.arbitrage === undefined ? [] : [entry.arbitrage]));
  const reading = readPieces(piecesOf(tokens));
  if (list.dangling) {
    const printed = `${value.join(' / ')} /`;
    const noted = context.arbitrages.findIndex(
      (arbitrage) => arbitrage.type === 'incomplet' && arbitrage.champ === 'themes' && arbitrage.lu === printed,
    );
    if (noted >= 0) arbitrages.push(noted);
    issues.push(
      makeIssue({
        ...at,
        ...place(list.separators.at(-1)),
        code: 'A-THEMES-TRONQUES',
        read: `« ${printed} »`,
        expected: 'une liste qui finit sur un thème',
      }),
    );
  }
  const exact = list.items.every(
    ({ entry, tokens: own }) => entry.arbitrage !== undefined || readPieces(piecesOf(own)).text === entry.value,
  );
  const rules = [...new Set([...reading.rules, ...(exact ? [] : ['casse'])])];
  // The pieces of the labels alone: the separators between them belong to no field.
  const pieces = list.items.flatMap(({ tokens: own }) => piecesOf(own));
  return { value: { value, reading: { ...reading, pieces }, rules, arbitrages }, issues };
}
