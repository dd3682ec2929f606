import { describe, expect, test } from 'vitest';
import { parseAnnexe } from '../../scripts/annexe/parse.ts';
import type { ParsedAnnexe } from '../../scripts/annexe/parse.ts';
import type { Context } from '../../scripts/annexe/types.ts';
import { foldText } from '../../src/domain/text/fold.ts';
import type { Arbitrage } from '../../src/domain/records/schema/edition.ts';
import { annotateLines } from '../../src/domain/provenance/annotate-lines.ts';
import { insert, replaceOn } from './edits.ts';
import { context, parseGood, text } from './real.ts';

const masque = (lu: string, remplacement = '[masqué]'): Arbitrage => ({
  type: 'masque',
  lu,
  remplacement,
  raison: 'Essai.',
});

/** The real edition with masks added, before anything was published. */
const masking = (...added: Arbitrage[]): Context => ({
  ...context,
  permaliens: [],
  arbitrages: [...context.arbitrages, ...added],
});
const parseMasked = (source: string, ...added: Arbitrage[]): ParsedAnnexe => parseGood(source, masking(...added));
const errors = (source: string, using: Context) =>
  parseAnnexe(source, using).issues.filter(({ severity }) => severity === 'error');

/**
 * Where `hidden` can still be read, under any spelling, in what is generated or in the annex as the site shows it:
 * a few words around each place. Line ends read as spaces.
 */
function findLeaks(source: string, parsed: ParsedAnnexe, hidden: string): string[] {
  const annexe = annotateLines(source, parsed.provenance).map(({ stretches }) =>
    stretches.map(({ text }) => text).join(''),
  );
  const shown = foldText(
    `${JSON.stringify(parsed).replaceAll('\\n', ' ')} ${annexe.join(' ')}`.replace(/[\u00ad\ufeff]/g, ''),
  );
  const wanted = foldText(hidden);
  const parts = shown.split(wanted);
  return parts.slice(1).map((after, index) => `${parts[index]?.slice(-40) ?? ''}${wanted}${after.slice(0, 40)}`);
}

describe('a mask', () => {
  test('replaces the text in its field, as a decision', () => {
    const { initiatives, provenance } = parseMasked(text, masque('Axel et Erwan', 'Deux adolescents'));
    expect(initiatives[18]?.resume).toMatch(/^Deux adolescents, jeunes adolescents auxilois/);
    const { resume } = provenance.initiatives['2023-19']?.champs ?? {};
    expect(resume?.imprime).toMatch(/^Deux adolescents, jeunes adolescents auxilois/);
    expect(resume).toMatchObject({ statut: 'decide', arbitrages: [context.arbitrages.length] });
    expect(provenance.masques).toEqual([
      { spans: [{ ligne: 295, debut: 1, fin: 14 }], remplacement: 'Deux adolescents' },
    ]);
    expect(provenance.arbitrages.at(-1)).toMatchObject({ lu: 'Deux adolescents', initiatives: ['2023-19'] });
  });

  test('follows the text over a line end', () => {
    const hidden = "touchés par l'impact des déchets";
    const parsed = parseMasked(text, masque(hidden));
    expect(parsed.initiatives[18]?.resume).toContain('sensibles et [masqué] sur "leur planète"');
    expect(parsed.provenance.initiatives['2023-19']?.champs.resume.imprime).toContain(
      'sensibles et [masqué]\nsur "leur planète"',
    );
    expect(findLeaks(text, parsed, hidden)).toEqual([]);
  });

  test('follows a word cut at its hyphen', () => {
    const parsed = parseMasked(text, masque('Re-Trouvailles'));
    expect(parsed.initiatives[52]).toMatchObject({
      structure: '[masqué]',
      titre: 'Recyclerie/Ressourcerie [masqué]',
      slug: 'recyclerie-ressourcerie-masque',
    });
    expect(parsed.provenance.masques.map(({ spans }) => spans.map(({ ligne }) => ligne))).toEqual([[811], [812, 813]]);
    expect(findLeaks(text, parsed, 'trouvailles')).toEqual([]);
  });

  test('replaces every place of one cell', () => {
    const source = replaceOn(299, 'au tri', 'au tri, car Axel et Erwan trient')(text);
    const parsed = parseMasked(source, masque('Axel et Erwan', 'X'));
    expect(parsed.initiatives[18]?.resume).toMatch(/^X, jeunes .* au tri, car X trient\.$/);
    expect(parsed.provenance.masques.map(({ spans }) => spans[0]?.ligne)).toEqual([295, 299]);
    expect(findLeaks(source, parsed, 'Axel')).toEqual([]);
  });

  test('applies wherever the three free-text fields print the text', () => {
    const parsed = parseMasked(text, masque('Lilibook'), masque('SCIC Ressources'));
    expect(parsed.initiatives[46]).toMatchObject({ structure: '[masqué]', titre: '[masqué] : Service de biographie' });
    expect(parsed.provenance.arbitrages.find(({ decision }) => decision.includes('Service de biographie'))?.lu).toBe(
      '[masqué] [masqué] : Service de biographie',
    );
    for (const hidden of ['Lilibook', 'SCIC Ressources']) expect(findLeaks(text, parsed, hidden)).toEqual([]);
  });

  test('applies to the lines around the table', () => {
    const using = masking(masque('Erwan', 'X'));
    const source = insert(300, 'Page 2, relue par Erwan')(text);
    const edition = { ...using.edition, habillage: ['Page 2, relue par Erwan'] };
    const parsed = parseGood(source, { ...using, edition });
    expect(parsed.provenance.masques).toContainEqual({
      spans: [{ ligne: 300, debut: 19, fin: 24 }],
      remplacement: 'X',
    });
    expect(findLeaks(source, parsed, 'Erwan')).toEqual([]);
  });

  test('does not move those that follow it in the cell', () => {
    const parsed = parseMasked(
      text,
      masque('Axel et Erwan', 'X'),
      masque('auxilois', 'de la commune dont il s’agit ici'),
    );
    expect(parsed.initiatives[18]?.resume).toMatch(
      /^X, jeunes adolescents de la commune dont il s’agit ici, sensibles/,
    );
    expect(parsed.provenance.masques[1]?.spans).toEqual([{ ligne: 295, debut: 35, fin: 43 }]);
    expect(text.split('\n')[294]?.slice(34, 42)).toBe('auxilois');
  });

  test.each([
    ['CRLF line ends', (source: string) => source.replaceAll('\n', '\r\n')],
    ['decomposed accents', (source: string) => source.normalize('NFD')],
    ['no-break spaces', (source: string) => source.replaceAll(' ', '\u00a0')],
    ['a byte order mark', (source: string) => `\ufeff${source}`],
    ['a soft hyphen inside', (source: string) => source.replace('âgées et', 'âg\u00adées et')],
  ])('holds in an annex saved with %s', (_, vary) => {
    const hidden = 'personnes âgées et/ou dépendantes';
    const parsed = parseMasked(vary(text), masque(hidden));
    expect(parsed.initiatives[18]?.resume).toContain('au domicile des [masqué] et des actions');
    for (const part of [hidden, 'âgées et/ou']) expect(findLeaks(vary(text), parsed, part)).toEqual([]);
  });
});

describe('a mask that would let the text through is refused', () => {
  const found = (source: string, ...added: Arbitrage[]): string[] =>
    errors(source, masking(...added)).map(({ code, record, field }) => `${code} ${record} ${field}`);

  test.each([
    ['in other capitals', 'axel et erwan', text],
    ['without accents', 'Opération "Câisse que c\'est bon !"', text],
    ['with the other apostrophe', 'd’actions telles que', text],
    ['in capitals elsewhere', 'Axel et Erwan', replaceOn(313, 'développé par', 'développé par AXEL ET ERWAN et')(text)],
    ['cut at the end of a line', 'Erwan', replaceOn(295, 'Erwan, jeunes', 'Er-\nwan, jeunes')(text)],
    [
      'in letters of mathematics',
      'Erwan',
      replaceOn(295, 'Erwan', '\u{1d404}\u{1d42b}\u{1d430}\u{1d41a}\u{1d427}')(text),
    ],
  ])('the text remains %s', (_, lu, source) => {
    expect(found(source, masque(lu))[0]).toMatch(/^E-MASQUE-INCOMPLET \d+ (?:titre|resume)$/);
  });

  test('the text remains cut at a soft hyphen, which no cell keeps', () => {
    const source = replaceOn(313, 'développé par', 'développé par Er\u00ad\nwan et')(text);
    expect(found(source, masque('Erwan'))).toEqual(['E-MASQUE-INCOMPLET null null']);
  });

  test('the description of the edition says it', () => {
    const using = masking(masque('Erwan'));
    const source = { ...using.edition.source, description: 'Texte mis en ligne par ERWAN.' };
    expect(errors(text, { ...using, edition: { ...using.edition, source } })).toMatchObject([
      { code: 'E-MASQUE-INCOMPLET', read: expect.stringContaining('edition.json') as string },
    ]);
  });

  test('the replacement shows the text again', () => {
    expect(found(text, masque('Axel et Erwan', 'Axel et Erwan'))).toEqual(['E-MASQUE-INCOMPLET 19 resume']);
  });

  test('the message itself does not print it', () => {
    const issues = [
      ...errors(text, masking(masque('axel et erwan'))),
      ...errors(text, masking(masque('Personne de ce nom'))),
    ];
    expect(foldText(JSON.stringify(issues))).not.toMatch(/axel|erwan|personne de ce nom/);
  });
});

describe('hidden text does not come out by another door', () => {
  test.each([
    ['the remark on an interrupted résumé', insert(296, '')(text), "l'impact des déchets"],
    ['the decision on a cut over three lines', text, 'Culturelle Premier café'],
    ['the decision on a cut over two cells', text, 'Champs Base Vie'],
  ])('%s', (_, source, hidden) => {
    const { value } = parseAnnexe(source, masking(masque(hidden)));
    // A refusal is as good as an output that hides the text.
    if (value) expect(findLeaks(source, value, hidden)).toEqual([]);
  });

  test('a reason that names it otherwise', () => {
    const note: Arbitrage = {
      type: 'note',
      champ: 'resume',
      lu: 'auxilois',
      texte: 'AXEL ET ERWAN habitent là.',
      raison: 'Essai.',
    };
    const { value } = parseAnnexe(text, masking(masque('Axel et Erwan'), note));
    if (value) expect(findLeaks(text, value, 'Axel et Erwan')).toEqual([]);
  });

  test('an address published before the mask', () => {
    const using = { ...masking(masque('HANDI62')), permaliens: context.permaliens };
    const { value } = parseAnnexe(text, using);
    if (value) expect(findLeaks(text, value, 'HANDI62')).toEqual([]);
  });
});
