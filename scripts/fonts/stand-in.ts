import * as hb from 'harfbuzzjs';

// A résumé of the 2023 annex, of ordinary length and letters.
const SAMPLE =
  'Un lieu associatif ouvert et partagé, pensé et créé comme un lieu des possibles, une expérience humaine et sociale, ' +
  'un espace d’expression de la citoyenneté où sera apporté un début de réponse à l’ensemble des besoins exprimés par ' +
  'les habitants, en créant les conditions favorables à l’éclosion d’idées et à la coopération locale.';

/** Width of the sample in ems, without kerning, in Arimo 5.3.0, which has Arial's widths by design. */
const ARIAL = { normal: 146.534, gras: 157.441 };

/** What makes a local Arial take the room of a face: CSS percentages of the four descriptors. */
export interface StandIn {
  readonly sizeAdjust: string;
  readonly ascent: string;
  readonly descent: string;
  readonly lineGap: string;
}

/** Measures an uncompressed font at one weight against Arial, or Arial Bold. */
export function matchArial(font: Buffer, wght: number, gras: boolean): StandIn {
  const face = new hb.Face(new hb.Blob(font));
  const reader = new hb.Font(face);
  reader.setVariations([new hb.Variation('wght', wght)]);
  const ratio = measureText(reader, SAMPLE) / face.upem / (gras ? ARIAL.gras : ARIAL.normal);
  const { ascender, descender, lineGap } = reader.hExtents();
  // The overrides are multiplied by size-adjust in their turn: they are divided by it here.
  const share = (units: number): string => toPercent(units / face.upem / ratio);
  return { sizeAdjust: toPercent(ratio), ascent: share(ascender), descent: share(-descender), lineGap: share(lineGap) };
}

/** Width of a text in font units, as shaped: kerning and features included. */
export function measureText(font: hb.Font, text: string, features: readonly string[] = []): number {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(
    font,
    buffer,
    features.flatMap((feature) => hb.Feature.fromString(feature) ?? []),
  );
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}

function toPercent(ratio: number): string {
  return `${Number((100 * ratio).toFixed(2))}%`;
}
