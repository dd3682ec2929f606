import { describe, expect, test } from 'vitest';
import { latest } from '../../src/dataset.ts';
import { frameCode, hauteursInitiative, hauteursListe } from '../../src/domain/integration.ts';

const [initiative] = latest.initiatives;

describe('frameCode', () => {
  const cadre = { adresse: 'https://exemple.org/embed/carte/', titre: 'La carte', largeur: undefined, hauteur: 620 };

  test('is a frame as wide as its place, that waits and tells nothing', () => {
    expect(frameCode(cadre)).toBe(
      '<iframe src="https://exemple.org/embed/carte/" title="La carte" height="620" loading="lazy" ' +
        'referrerpolicy="no-referrer" style="border:0;width:100%"></iframe>',
    );
    expect(frameCode({ ...cadre, largeur: 480 })).toContain(' width="480" ');
  });

  test('keeps in their attributes the words of the annex', () => {
    expect(frameCode({ ...cadre, titre: '"Où ?" <b> & co' })).toContain(
      ' title="&quot;Où ?&quot; &lt;b&gt; &amp; co" ',
    );
  });
});

describe('the heights proposed', () => {
  test('grow with the texts, and are those of the narrowest frame where the width is not known', () => {
    const [place, moyenne, etroite] = hauteursInitiative(initiative!);
    expect(place).toBe(etroite);
    expect(moyenne).toBeLessThan(etroite);
    const longer = { ...initiative!, resume: `${initiative!.resume} ${'encore des mots '.repeat(10)}` };
    expect(hauteursInitiative(longer)[0]).toBeGreaterThan(place);
    expect(hauteursListe([initiative!, initiative!])[0]).toBeGreaterThan(hauteursListe([initiative!])[0]);
  });

  test('hold a word that no line can hold, and no text at all', () => {
    const titled = (titre: string): number => hauteursInitiative({ ...initiative!, titre })[0];
    expect(titled('x'.repeat(300)) - titled('x')).toBeGreaterThan(10 * 23);
    expect(hauteursListe([])[0]).toBeGreaterThan(0);
  });
});
