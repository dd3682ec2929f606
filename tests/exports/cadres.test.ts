import { expect, test } from 'vitest';
import { frameCode } from '../../src/exports/cadres.ts';

test('a frame is as wide as its place, waits, tells nothing, and keeps the words of the annex in their attribute', () => {
  const titre = '"Où ?" <b> & co';
  expect(frameCode({ adresse: 'https://exemple.org/embed/carte/', titre, hauteur: 620 })).toBe(
    '<iframe src="https://exemple.org/embed/carte/" title="&quot;Où ?&quot; &lt;b&gt; &amp; co" height="620" ' +
      'loading="lazy" referrerpolicy="no-referrer" style="border:0;width:100%"></iframe>',
  );
});
