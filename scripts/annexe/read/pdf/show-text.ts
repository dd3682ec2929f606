import { PdfRefusal } from './codes.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { Glyph } from './types.ts';

/** The part of pdf.js's fonts that is read here. */
export interface Font {
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly fontMatrix?: Matrix;
  readonly vertical: boolean;
  readonly composite: boolean;
  /** A map that only has ends says that each code is its own letter: the document gave none. */
  readonly toUnicode?: { readonly firstChar?: number };
}

/** A character of pdf.js; a number among them is a move to the left, in thousandths of the size. */
export type Shown = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What decides where the next character is shown. */
export const startState = (ctm: Matrix) => ({
  ...{ ctm, text: IDENTITY, line: IDENTITY, font: undefined as Font | undefined, size: 0, scale: 1, isHidden: false },
  ...{ charSpacing: 0, wordSpacing: 0, leading: 0, rise: 0 },
});

/**
 * The characters of one operator, each in its place; moves the text matrix past them.
 *
 * @throws PdfRefusal when they are turned, hidden, or have no letter
 */
export function showText(shown: readonly Shown[], state: ReturnType<typeof startState>, page: number): Glyph[] {
  const { font, size, scale, rise } = state;
  const [a, b, c, d, e, f] = multiply(state.ctm, state.text);
  if (Math.abs(b) > 0.01 * a || font?.vertical) {
    throw new PdfRefusal('E-PDF-PAGE-TOURNEE', page, 'un texte penché ou vertical', 'un texte horizontal');
  }
  if (state.isHidden) {
    throw new PdfRefusal('E-PDF-SANS-TEXTE', page, 'un texte invisible, posé sur une image', 'un texte imprimé');
  }
  const unit = size * (font?.fontMatrix?.[0] ?? 0.001) * scale;
  const height = size * Math.hypot(c, d);
  const isSound = font && font.ascent > 0 && font.ascent < 2 && font.descent <= 0;
  const { ascent, descent } = isSound ? font : { ascent: 0.8, descent: -0.2 };
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const one of shown) {
    if (typeof one === 'number') {
      x -= (one / 1000) * size * scale;
      continue;
    }
    if (isNameless(one.unicode, font)) {
      const read = `« ${one.unicode} » dans la police « ${font?.name ?? ''} »`;
      throw new PdfRefusal('E-PDF-SANS-UNICODE', page, read, 'une police qui dit à quelle lettre répond chaque signe');
    }
    const x0 = a * x + c * rise + e;
    const baseline = b * x + d * rise + f;
    const bounds = {
      x0,
      x1: x0 + one.width * unit * a,
      top: baseline - ascent * height,
      bottom: baseline - descent * height,
    };
    glyphs.push({ text: one.unicode, baseline, size: height, ...bounds });
    x += one.width * unit + (state.charSpacing + (one.isSpace ? state.wordSpacing : 0)) * scale;
  }
  state.text = multiply(state.text, [1, 0, 0, 1, x, 0]);
  return glyphs;
}

/** Control characters, private ones and those of a font that maps each code to itself are no letters. */
function isNameless(unicode: string, font: Font | undefined): boolean {
  const isOwnCode = font?.composite === true && font.toUnicode?.firstChar !== undefined;
  return isOwnCode || /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(unicode);
}
