import { makeIssue, type Issue, type IssueCode } from '../../../src/domain/records/issue.ts';
import { listKept } from './cells.ts';
import { piecesOf, placeOf, printWords } from './lines.ts';
import { nearestOf, suggest } from './vocabulary.ts';
import { readPieces } from './pieces.ts';
import type { ThemeList } from './theme-list.ts';
import type { Cell, Context, Step, Token } from '../types.ts';

/** The themes of a record as a cell, or the reason why the list cannot be trusted. A list that ends on a separator is kept and said. */
export function readThemesCell(list: ThemeList, record: number, context: Context): Step<Cell<string[]> | undefined> {
  const issues: Issue[] = [];
  const report = (code: IssueCode, tokens: readonly Token[], read: string, expected: string): void => {
    issues.push(makeIssue({ ...placeOf(tokens), file: context.file, record, field: 'themes', code, read, expected }));
  };
  if (list.unknown) {
    const words = printWords(list.unknown);
    const read = words === '' ? 'rien avant « / »' : `« ${words} »`;
    const expected = `un thème du référentiel${suggest(nearestOf(words, context.themes))}`;
    report('E-THEME-INCONNU', [...list.unknown, ...list.separators], read, expected);
    return { value: undefined, issues };
  }
  const value = list.items.map(({ entry }) => entry.value);
  const repeated = list.items.find(({ entry }, index) => value.indexOf(entry.value) < index);
  if (repeated) {
    const read = `« ${repeated.entry.printed} » deux fois`;
    report('E-THEME-REPETE', repeated.tokens, read, 'chaque thème une seule fois');
  }
  const tokens = list.items.flatMap(({ tokens: own }) => own);
  const arbitrages = list.items.flatMap(({ entry }) => (entry.arbitrage === undefined ? [] : [entry.arbitrage]));
  const reading = readPieces(piecesOf(tokens));
  if (list.dangling) {
    const printed = `${value.join(' / ')} /`;
    arbitrages.push(...listKept(context, 'themes', printed));
    report('A-THEMES-TRONQUES', list.separators.slice(-1), `« ${printed} »`, 'une liste qui finit sur un thème');
  }
  const exact = list.items.every(
    ({ entry, tokens: own }) => entry.arbitrage !== undefined || readPieces(piecesOf(own)).text === entry.value,
  );
  const rules = [...new Set([...reading.rules, ...(exact ? [] : ['casse'])])];
  // The pieces of the labels alone: the separators between them belong to no field.
  const pieces = list.items.flatMap(({ tokens: own }) => piecesOf(own));
  return { value: { value, reading: { ...reading, pieces }, rules, arbitrages }, issues };
}
