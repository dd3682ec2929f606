import satori from 'satori';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, Initiative } from '../../../src/domain/records/model.ts';
import { prepareCards, prepareResources } from '../../../src/exports/share-cards/draw.ts';
import { drawDessins, layoutTextes } from '../../../src/exports/share-cards/layout.ts';
import {
  listShareCards,
  cardOfInitiative,
  cardOfTheme,
  type ShareCard,
} from '../../../src/exports/share-cards/share-card.ts';
import { text } from '../../annexe/real.ts';
import { makeDataset } from '../made.ts';
import { material } from './made.ts';

const dataset: Dataset = makeDataset();
const [edition] = dataset.editions as [Dataset['editions'][0]];
const [first] = edition.initiatives as [Initiative];
const { fonts, ...resources } = prepareResources(material);

/** A word and the room of its letters, from the top of a capital to the line, or to the foot of a g. */
interface Boite extends Readonly<Record<'corps' | 'base' | 'x1' | 'y1' | 'x2' | 'y2', number>> {
  readonly texte: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'" };

/** The words of a card where satori sets them: asked for text in place of outlines, it says where each stands. */
async function layout(vignette: ShareCard): Promise<Boite[]> {
  const size = { width: 1200, height: 630 };
  const svg = await satori(layoutTextes(vignette, edition, resources), { ...size, fonts, embedFont: false });
  const words = svg.matchAll(
    /<text x="([^"]+)" y="([^"]+)" width="([^"]+)"[^>]* font-size="([^"]+)"[^>]*>([^<]*)<\/text>/g,
  );
  return Array.from(words, ([, x, y, width, size, content = '']) => {
    const [x1, base, corps] = [Number(x), Number(y), Number(size)];
    const texte = content.replace(/&([^;]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
    const foot = /[gjpqyç(),;/@§]/.test(texte) ? 0.22 : 0.02;
    return { texte, corps, base, x1, y1: base - 0.7 * corps, x2: x1 + Number(width), y2: base + foot * corps };
  }).filter(({ texte }) => texte.trim() !== '');
}

/** Words of one line, which kerning draws together, do not count. */
const overlap = (a: Boite, b: Boite): boolean =>
  (a.base !== b.base || a.corps !== b.corps) && a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

describe('what the cards say', () => {
  const vignettes = listShareCards(dataset);

  test('an initiative: its title, who, where, how much, and that the amount is proposed', () => {
    const one = edition.initiatives.find(({ slug }) => slug === 'popeline')!;
    expect(cardOfInitiative(one).alt).toBe(
      'Popeline, par Popeline à Béthune. Montant proposé en 2023\u00A0: 25\u202F000\u00A0€.',
    );
  });

  test('a subject over two editions: the latest, which it names', () => {
    const two = makeDataset([text, text]);
    const theme = two.themes.find(({ slug }) => slug === 'culture')!;
    const { annee, montant, alt, sousTitre, eclairees } = cardOfTheme(theme);
    expect({ annee, montant, sousTitre }).toEqual({
      annee: 2024,
      montant: theme.parEdition[0]!.montant,
      sousTitre: '18 initiatives',
    });
    expect(alt).toContain('en 2024');
    expect(eclairees.every((one) => one.annee === 2024)).toBe(true);
  });

  test('lights on the ribbon as many segments as it has initiatives', () => {
    const rects = (vignette: ShareCard): RegExpMatchArray[] => [
      ...drawDessins(vignette, edition, resources).matchAll(/<rect [^>]*rx="2"[^>]*>/g),
    ];
    for (const vignette of vignettes) {
      const lit = rects(vignette).filter(([rect]) => !rect.includes('fill-opacity'));
      expect([vignette.chemin, lit.length]).toEqual([vignette.chemin, vignette.eclairees.length]);
    }
  });
});

test('the card of the site and of a territoire shows its wall: a block for each initiative, as high as its amount', () => {
  const walls = listShareCards(dataset).filter(({ chemin }) => /^(?:site|territoires\/)/.test(chemin));
  expect(walls.length).toBe(1 + dataset.territoires.length);
  for (const vignette of walls) {
    const blocks = [
      ...drawDessins(vignette, edition, resources).matchAll(
        /<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="[^"]+"><\/rect>/g,
      ),
    ].map(([, y, height]) => ({ y: Number(y), height: Number(height) }));
    const ordered = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
    const heights = ordered(blocks.map(({ height }) => height + 2));
    const montants = ordered(vignette.eclairees.map(({ montant }) => montant));
    const scale = heights.at(-1)! / montants.at(-1)!;
    expect(heights).toHaveLength(montants.length);
    for (const [index, montant] of montants.entries())
      expect(Math.abs(heights[index]! - montant * scale)).toBeLessThan(0.2);
    expect(Math.max(...blocks.map(({ y, height }) => y + height))).toBeLessThanOrEqual(336);
  }
});

describe('where the words stand', () => {
  const layouts = new Map<ShareCard, Boite[]>();
  beforeAll(async () => {
    for (const vignette of listShareCards(dataset)) layouts.set(vignette, await layout(vignette));
  });

  test('no card cuts a word of its title, its structure or its place', () => {
    const wrong = [...layouts].flatMap(([vignette, boites]) => {
      const plain = (texte: string): string => texte.replace(/\s/g, '');
      const said = plain(boites.map(({ texte }) => texte).join(''));
      return [vignette.titre, vignette.sousTitre, vignette.lieu].filter((texte) => !said.includes(plain(texte)));
    });
    expect(wrong).toEqual([]);
  });

  test('nothing covers anything, leaves the card, or runs into the map or the ribbon', () => {
    const carte = { texte: 'carte', corps: 0, base: 0, x1: 784, y1: 48, x2: 1144, y2: 384 };
    const ruban = { texte: 'ruban', corps: 0, base: 0, x1: 56, y1: 502, x2: 1144, y2: 586 };
    const wrong = [...layouts].flatMap(([{ chemin }, boites]) => {
      const all = [...boites, carte, ruban];
      const outside = boites.filter(({ x1, y1, x2, y2 }) => x1 < 56 || y1 < 40 || x2 > 1145 || y2 > 586);
      const crossing = boites.filter((one, index) => all.slice(index + 1).some((other) => overlap(one, other)));
      return [...outside, ...crossing].map(({ texte }) => `${chemin}: ${texte}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every word is set at 30 pixels at least: 7 when the card is shown 300 pixels wide', () => {
    const sizes = [...layouts.values()].flat().map(({ corps }) => corps);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
  });
});

describe('whatever the words, there is a card', () => {
  const draw = prepareCards(material, async (_, draw) => draw());
  const HOSTILE = {
    empty: '',
    script: '<script>alert("x")</script></svg><image href="http://exemple.fr/x.png"/>',
    'right to left': '\u202Eelteuqnab el \u2066حديقة\u2069',
    emoji: '🌱👩‍🌾🏳️‍🌈',
    'one word': 'Anticonstitutionnellement'.repeat(12),
    'three hundred characters': 'Un jardin partagé pour tous les habitants, '.repeat(7).slice(0, 300),
    controls: 'a\u0000b\u001Bc\uFFFEd\uD800e',
  };

  test.each(Object.entries(HOSTILE))('%s', async (_name, hostile) => {
    const vignette = cardOfInitiative({
      ...first,
      titre: hostile,
      structure: { ...first.structure, label: hostile },
      commune: { ...first.commune, nom: hostile },
    });
    const png = Buffer.from(await draw(vignette, edition));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(60_000);
    const boites = await layout(vignette);
    const crossing = boites.filter((one, index) => boites.slice(index + 1).some((other) => overlap(one, other)));
    expect(crossing).toEqual([]);
    expect(boites.every(({ x2 }) => x2 <= 1145)).toBe(true);
  });

  test('a title of which nothing can be drawn gives way to the number of the initiative', async () => {
    const boites = await layout(cardOfInitiative({ ...first, titre: '🌱' }));
    expect(boites.map(({ texte }) => texte).join('')).toContain(`Initiativen°${first.numero}`);
  });

  test('a commune without a known place leaves the map without a mark', () => {
    const { position, ...commune } = first.commune;
    expect(position).toBeDefined();
    const nowhere = { ...first, commune };
    const drawn = drawDessins(cardOfInitiative(nowhere), edition, resources);
    expect(drawn).not.toContain('<circle');
    expect(drawDessins(cardOfInitiative(first), edition, resources)).toContain('<circle');
  });
});
