import { readPair, tailTokens } from './anchor.ts';
import { makeIssue, type Issue } from '../../../../src/domain/records/issue.ts';
import { readTokens } from '../lines.ts';
import type { Segment } from './segments.ts';
import { readThemesEnd } from '../theme-list.ts';
import type { Context, Line, Token } from '../../types.ts';
import { matchCommuneEnd, matchEnd, type Vocabulary } from '../vocabulary.ts';
import { nearestLabel } from '../../../../src/domain/search/nearest.ts';

/** Says why no themes, commune and territoire were recognised in a segment: the most precise reason that holds. */
export function diagnoseSegment(segment: Segment, vocabulary: Vocabulary, context: Context): Issue {
  const { lines, number: record } = segment;
  const at = { file: context.file, record };
  return (
    findUnknownCommune(lines, vocabulary, context, at) ??
    findUnknownTerritoire(lines, vocabulary, context, at) ??
    findLonePair(lines, vocabulary, context, at) ??
    missing(segment, vocabulary, at)
  );
}

/** No name of commune or territoire is longer: keeps a very long line from being tried word by word. */
const MAX_WORDS = 12;

interface Place {
  file: string;
  record: number;
}

const print = (tokens: readonly Token[]): string =>
  tokens.map(({ line, from, to }) => line.text.slice(from, to)).join(' ');
const near = (label: string | undefined): string => (label === undefined ? '' : ` (proche : « ${label} »)`);

/** True when the words end in a theme list that nothing unknown opens. */
function endsInThemes(tokens: readonly Token[], { themes }: Vocabulary): boolean {
  const list = readThemesEnd(tokens, themes);
  return (
    list.unknown === undefined &&
    (list.items.length > 1 || (list.items.length === 1 && (list.dangling || list.before.length > 0)))
  );
}

/** Themes, then some words, then a known territoire: the words are a commune nobody knows. */
function findUnknownCommune(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  context: Context,
  at: Place,
): Issue | undefined {
  for (const [index, line] of lines.entries()) {
    const tokens = readTokens([line]);
    const territoire = matchEnd(tokens, vocabulary.territoires);
    const head = territoire ? tokens.slice(0, -territoire.count) : [];
    if (head.length === 0 || readPair(lines, index, vocabulary)) continue;
    const earlier = tailTokens(lines, index);
    for (let count = head.length - 1; count >= Math.max(0, head.length - MAX_WORDS); count--) {
      if (!endsInThemes([...earlier, ...head.slice(0, count)], vocabulary)) continue;
      const read = print(head.slice(count));
      const nearest = nearestLabel(
        read,
        context.communes.communes.map(({ nom }) => nom),
      );
      return makeIssue({
        ...at,
        code: 'E-COMMUNE-INCONNUE',
        line: line.number,
        column: line.columns[head[count]?.from ?? 0] ?? 1,
        field: 'commune',
        read: `« ${read} »`,
        expected: `une commune du référentiel${near(nearest)}`,
      });
    }
  }
  return undefined;
}

/** Themes, then a known commune, then some words: a territoire nobody knows. */
function findUnknownTerritoire(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  context: Context,
  at: Place,
): Issue | undefined {
  for (const [index, line] of lines.entries()) {
    const tokens = readTokens([line]);
    const earlier = tailTokens(lines, index);
    for (let count = Math.max(1, tokens.length - MAX_WORDS); count <= tokens.length; count++) {
      const head = tokens.slice(0, count);
      const commune = matchCommuneEnd(head, vocabulary);
      if (!commune || !endsInThemes([...earlier, ...head.slice(0, -commune.count)], vocabulary)) continue;
      const rest = tokens.slice(count);
      const read = print(rest);
      const nearest = nearestLabel(
        read,
        context.territoires.map(({ label }) => label),
      );
      if (rest.length > 4 || matchEnd(rest, vocabulary.territoires)) continue;
      return makeIssue({
        ...at,
        code: 'E-TERRITOIRE-INCONNU',
        line: line.number,
        column: line.columns[rest[0]?.from ?? line.text.length] ?? 1,
        field: 'territoire',
        read: read === '' ? `« ${line.text} »` : `« ${read} »`,
        expected: `un territoire du référentiel${near(nearest)}`,
      });
    }
  }
  return undefined;
}

/** A known commune and territoire without themes before them: an unknown theme, a line out of place, or no theme at all. */
function findLonePair(lines: readonly Line[], vocabulary: Vocabulary, context: Context, at: Place): Issue | undefined {
  for (const [index, line] of lines.entries()) {
    const pair = readPair(lines, index, vocabulary);
    if (!pair) continue;
    const before = pair.before.length > 0 ? pair.before : tailTokens(lines, pair.start);
    const labels = context.themes.map(({ label }) => label);
    const slash = before.findLastIndex(({ folded }) => folded === '/');
    const item = before.slice(slash + 1);
    if (slash >= 0 && item.length <= 5) return unknownTheme(item, line, nearestLabel(print(item), labels), at);
    for (const count of [3, 2, 1]) {
      const last = before.slice(-count);
      const nearest = nearestLabel(print(last), labels);
      if (nearest !== undefined) return unknownTheme(last, line, nearest, at);
    }
    const elsewhere = lines.some(
      (other, place) => other !== line && endsInThemes(tailTokens(lines, place + 1), vocabulary),
    );
    const code = elsewhere ? 'E-COMMUNE-DEPLACEE' : 'E-THEME-ABSENT';
    return makeIssue({
      ...at,
      code,
      line: line.number,
      field: elsewhere ? 'commune' : 'themes',
      read: `« ${line.text} »`,
      expected: 'les thèmes juste avant la commune et le territoire',
    });
  }
  return undefined;
}

function unknownTheme(tokens: readonly Token[], line: Line, nearest: string | undefined, at: Place): Issue {
  return makeIssue({
    ...at,
    code: 'E-THEME-INCONNU',
    line: tokens[0]?.line.number ?? line.number,
    field: 'themes',
    read: `« ${print(tokens)} »`,
    expected: `un thème du référentiel${near(nearest)}`,
  });
}

/** Nothing recognised: a record cut short, or one whose commune line is lost. */
function missing({ lines, montantFrom }: Segment, vocabulary: Vocabulary, at: Place): Issue {
  const isThemes = (index: number): boolean => endsInThemes(tailTokens(lines, index + 1), vocabulary);
  const themesAt = lines.findIndex((_, index) => isThemes(index) && !isThemes(index + 1));
  const line =
    (themesAt < 0 ? undefined : (lines[themesAt + 1] ?? lines[themesAt])) ??
    (montantFrom === undefined ? lines.at(-1) : lines[0]);
  return makeIssue({
    ...at,
    code: themesAt < 0 ? 'E-INITIATIVE-COUPEE' : 'E-COMMUNE-ABSENTE',
    line: line?.number ?? 1,
    field: themesAt < 0 ? null : 'commune',
    read: `« ${line?.text ?? ''} »`,
    expected:
      themesAt < 0
        ? 'une initiative entière : structure, titre, thèmes, commune, territoire, résumé, catégorie, montant'
        : 'la commune et le territoire, après les thèmes',
  });
}
