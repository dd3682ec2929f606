/** What is cut from which file: the only place that names the faces of the site. */

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const LATIN_1_LETTERS = range(0xc0, 0xff);

/** What French text and this site's interface need. A character that a face lacks is left to the reader's own fonts. */
export const ALPHABET = [
  range(0x20, 0x7e),
  LATIN_1_LETTERS,
  'œŒ',
  '\u00A0\u2009\u202F',
  '«»’‘“”–—…·•',
  '€§°ªº©№²³½×÷±−',
  '→←↑↓✓',
].join('');

export interface Face {
  readonly famille: string;
  /** Family of the local font that holds the place while this one loads. */
  readonly repli: string;
  /** Package of @fontsource-variable, and name of the files here. */
  readonly paquet: string;
  readonly poids: { readonly min: number; readonly max: number };
  /**
   * Weight at which the kerning is frozen, where that spares much weight and changes no pair that
   * is seen (19 thousandths of an em on the worst, « L- »). Without it the kerning follows the weight.
   */
  readonly crenage?: number;
  /** Weights that get a stand-in of their own, each with the weights it serves. */
  readonly replis: readonly { readonly gras: boolean; readonly mesure: number; readonly poids: string }[];
  /** Name of the custom property that holds the stack of families. */
  readonly variable: string;
}

export const FACES: readonly Face[] = [
  {
    famille: 'Bricolage Grotesque',
    repli: 'Bricolage Repli',
    paquet: 'bricolage-grotesque',
    poids: { min: 600, max: 800 },
    crenage: 700,
    replis: [{ gras: true, mesure: 800, poids: '600 800' }],
    variable: '--font-heading',
  },
  {
    famille: 'Atkinson Hyperlegible Next',
    repli: 'Atkinson Repli',
    paquet: 'atkinson-hyperlegible-next',
    poids: { min: 400, max: 700 },
    replis: [
      { gras: false, mesure: 400, poids: '400' },
      { gras: true, mesure: 700, poids: '700' },
    ],
    variable: '--font-body',
  },
];

/** The files of a face: the one that every page loads, and one for a letter so rare that few readers will fetch it. */
export const PARTS = [
  { source: 'latin', suffix: '', text: ALPHABET },
  { source: 'latin-ext', suffix: '-rare', text: 'Ÿ', unicodeRange: 'U+178' },
] as const;

/** The weights that the share cards set: what draws them reads neither WOFF2 nor axes. */
export const INSTANCES = [
  { paquet: 'bricolage-grotesque', poids: 800 },
  { paquet: 'atkinson-hyperlegible-next', poids: 500 },
  { paquet: 'atkinson-hyperlegible-next', poids: 700 },
] as const;
