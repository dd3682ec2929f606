import { expect, test } from 'vitest';
import { joinLines } from '../../../scripts/annexe/read/pdf/join-lines.ts';

const join = (lines: readonly string[], known: readonly string[] = [], soft: readonly number[] = []): string =>
  joinLines(
    lines.map((text, index) => ({ text, endsInSoftHyphen: soft.includes(index) })),
    new Set(known),
  ).text;

test.each([
  { says: 'lines are joined by a blank', lines: ['un', 'deux'], text: 'un deux' },
  { says: 'a soft hyphen joins a word', lines: ['une altern-', 'ative'], soft: [0], text: 'une alternative' },
  { says: 'a known word is joined', lines: ['l’altern-', 'ative'], known: ['alternative'], text: 'l’alternative' },
  { says: 'an unknown one keeps its hyphen', lines: ['une altern-', 'ative'], text: 'une altern-ative' },
  {
    says: 'one that is known with its hyphen too keeps it',
    ...{ lines: ['contre-', 'temps'], known: ['contretemps', 'contre-temps'], text: 'contre-temps' },
  },
  {
    says: 'a name keeps its hyphen',
    lines: ['Noyelles-', 'Godault'],
    known: ['noyellesgodault'],
    text: 'Noyelles-Godault',
  },
  { says: 'accents do not count', lines: ['CRÉA-', 'tion'], known: ['creation'], text: 'CRÉAtion' },
  { says: 'a dash between blanks is no hyphen', lines: ['un -', 'deux'], known: ['undeux'], text: 'un - deux' },
  { says: 'a stroke inside a word gains no blank', lines: ['Enfance/', 'Famille'], text: 'Enfance/Famille' },
  { says: 'a stroke between blanks keeps them', lines: ['Culture /', 'Santé'], text: 'Culture / Santé' },
  { says: 'three lines are joined, each as it asks', lines: ['a-', 'b-', 'c'], known: ['bc'], soft: [0], text: 'ab-c' },
])('$says', ({ lines, known, soft, text }) => {
  expect(join(lines, known, soft)).toBe(text);
});
