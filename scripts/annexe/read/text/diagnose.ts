import { readPair, tailTokens } from './anchor.ts';
import { makeIssue, type Issue } from '../../../../src/domain/records/issue.ts';
import { placeOf, printWords } from '../lines.ts';
import type { Segment } from './segments.ts';
import { readThemesEnd } from '../theme-list.ts';
import type { Context, Token } from '../../types.ts';
import { matchCommuneEnd, matchEnd, nearestOf, suggest, type Vocabulary } from '../vocabulary.ts';
import { nearestLabel } from '../../../../src/domain/search/nearest.ts';

/** Says why no themes, commune and territoire were recognised in a segment: the most precise reason that holds. */
export function diagnoseSegment(segment: Segment, vocabulary: Vocabulary, context: Context): Issue {
  return (
    findUnknownCommune(segment, vocabulary, context) ??
    findUnknownTerritoire(segment, vocabulary, context) ??
    findLonePair(segment, vocabulary, context) ??
    missing(segment, vocabulary, context)
  );
}

/** No name of commune or territoire is longer: keeps a very long line from being tried word by word. */
const MAX_WORDS = 12;

/** True when the words end in a theme list that nothing unknown opens. */
function endsInThemes(tokens: readonly Token[], { themes }: Vocabulary): boolean {
  const list = readThemesEnd(tokens, themes);
  return (
    list.unknown === undefined &&
    (list.items.length > 1 || (list.items.length === 1 && (list.dangling || list.before.length > 0)))
  );
}

/** Themes, then some words, then a known territoire: the words are a commune nobody knows. */
function findUnknownCommune(segment: Segment, vocabulary: Vocabulary, { file, communes }: Context): Issue | undefined {
  const { lines, number: record } = segment;
  for (const [index, { tokens }] of lines.entries()) {
    const territoire = matchEnd(tokens, vocabulary.territoires);
    const head = territoire ? tokens.slice(0, -territoire.count) : [];
    if (head.length === 0 || readPair(lines, index, vocabulary)) continue;
    const earlier = tailTokens(lines, index);
    for (let count = head.length - 1; count >= Math.max(0, head.length - MAX_WORDS); count--) {
      if (!endsInThemes([...earlier, ...head.slice(0, count)], vocabulary)) continue;
      const words = head.slice(count);
      const read = printWords(words);
      const noms = communes.communes.map(({ nom }) => nom);
      const expected = `une commune du référentiel${suggest(nearestLabel(read, noms))}`;
      const at = { ...placeOf(words), file, record, field: 'commune' as const };
      return makeIssue({ ...at, code: 'E-COMMUNE-INCONNUE', read: `« ${read} »`, expected });
    }
  }
  return undefined;
}

/** Themes, then a known commune, then some words: a territoire nobody knows. */
function findUnknownTerritoire(segment: Segment, vocabulary: Vocabulary, context: Context): Issue | undefined {
  const { lines, number: record } = segment;
  for (const [index, line] of lines.entries()) {
    const { tokens } = line;
    const earlier = tailTokens(lines, index);
    for (let count = Math.max(1, tokens.length - MAX_WORDS); count <= tokens.length; count++) {
      const head = tokens.slice(0, count);
      const commune = matchCommuneEnd(head, vocabulary);
      if (!commune || !endsInThemes([...earlier, ...head.slice(0, -commune.count)], vocabulary)) continue;
      const rest = tokens.slice(count);
      if (rest.length > 4 || matchEnd(rest, vocabulary.territoires)) continue;
      const words = printWords(rest);
      // Nothing may follow the commune: the end of the line is the place then.
      const place = placeOf(rest.length > 0 ? rest : [{ line, from: line.text.length, to: line.text.length }]);
      const read = `« ${words === '' ? line.text : words} »`;
      const expected = `un territoire du référentiel${suggest(nearestOf(words, context.territoires))}`;
      const at = { ...place, file: context.file, record, field: 'territoire' as const };
      return makeIssue({ ...at, code: 'E-TERRITOIRE-INCONNU', read, expected });
    }
  }
  return undefined;
}

/** A known commune and territoire without themes before them: an unknown theme, a line out of place, or no theme at all. */
function findLonePair(segment: Segment, vocabulary: Vocabulary, { file, themes }: Context): Issue | undefined {
  const { lines, number: record } = segment;
  for (const [index, line] of lines.entries()) {
    const pair = readPair(lines, index, vocabulary);
    if (!pair) continue;
    const at = { file, record, line: line.number };
    const before = pair.before.length > 0 ? pair.before : tailTokens(lines, pair.start);
    const slash = before.findLastIndex(({ folded }) => folded === '/');
    const item = before.slice(slash + 1);
    const known = (words: readonly Token[]): string | undefined => nearestOf(printWords(words), themes);
    const likely = [3, 2, 1].map((count) => before.slice(-count)).find((words) => known(words) !== undefined);
    const unknown = slash >= 0 && item.length <= 5 ? item : likely;
    if (unknown) {
      const place = { ...at, line: placeOf(unknown).line ?? line.number, field: 'themes' as const };
      const expected = `un thème du référentiel${suggest(known(unknown))}`;
      return makeIssue({ ...place, code: 'E-THEME-INCONNU', read: `« ${printWords(unknown)} »`, expected });
    }
    const isElsewhere = lines.some(
      (other, place) => other !== line && endsInThemes(tailTokens(lines, place + 1), vocabulary),
    );
    const [code, field] = isElsewhere
      ? (['E-COMMUNE-DEPLACEE', 'commune'] as const)
      : (['E-THEME-ABSENT', 'themes'] as const);
    const expected = 'les thèmes juste avant la commune et le territoire';
    return makeIssue({ ...at, code, field, read: `« ${line.text} »`, expected });
  }
  return undefined;
}

/** Nothing recognised: a record cut short, or one whose commune line is lost. */
function missing(segment: Segment, vocabulary: Vocabulary, { file }: Context): Issue {
  const { lines, montantFrom, number: record } = segment;
  const isThemes = (index: number): boolean => endsInThemes(tailTokens(lines, index + 1), vocabulary);
  const themesAt = lines.findIndex((_, index) => isThemes(index) && !isThemes(index + 1));
  const edge = montantFrom === undefined ? lines.at(-1) : lines[0];
  const line = themesAt < 0 ? edge : (lines[themesAt + 1] ?? lines[themesAt]);
  const at = { file, record, line: line?.number ?? 1 };
  const read = `« ${line?.text ?? ''} »`;
  if (themesAt >= 0) {
    const expected = 'la commune et le territoire, après les thèmes';
    return makeIssue({ ...at, code: 'E-COMMUNE-ABSENTE', field: 'commune', read, expected });
  }
  const cells = 'structure, titre, thèmes, commune, territoire, résumé, catégorie, montant';
  return makeIssue({ ...at, code: 'E-INITIATIVE-COUPEE', read, expected: `une initiative entière : ${cells}` });
}
