import { getResolvedPDFJS } from 'unpdf';
import { PdfRefusal } from './codes.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { PdfDocument } from './open-document.ts';
import { rulesOf } from './rules.ts';
import { findOverlap, gatherRuns, textOf } from './runs.ts';
import { type Font, type Shown, showText, startState } from './show-text.ts';
import type { Glyph, PageContent, Rule } from './types.ts';

/** Rendering mode of a text that is not painted: what a scanner recognized under its image. */
const INVISIBLE = 3;

/**
 * What a page shows: its characters in the order of the stream, and its ruling lines.
 *
 * @throws PdfRefusal when the page or its text is turned, hidden, an image, or in letters that have no name
 */
export async function readPageContent(document: PdfDocument, page: number): Promise<PageContent> {
  const { OPS, AnnotationMode } = await getResolvedPDFJS();
  const proxy = await document.getPage(page);
  if (proxy.rotate !== 0) {
    throw new PdfRefusal('E-PDF-PAGE-TOURNEE', page, `une page tournée de ${proxy.rotate}°`, 'une page droite');
  }
  // A comment or a form over the page is not part of what the annex prints.
  const { fnArray, argsArray } = await proxy.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const [left = 0, , , top = 0] = proxy.view;
  let state = startState([1, 0, 0, -1, -left, top]);
  const saved: (typeof state)[] = [];
  const glyphs: Glyph[] = [];
  const rules: { horizontals: Rule[]; verticals: Rule[] } = { horizontals: [], verticals: [] };

  const save = (): unknown => saved.push({ ...state });
  const restore = (): unknown => (state = saved.pop() ?? state);
  const transform = (matrix: Matrix): unknown => (state.ctm = multiply(state.ctm, matrix));
  const setLine = (matrix: Matrix): unknown => (state.text = state.line = matrix);
  const move = (x: number, y: number): unknown => setLine(multiply(state.line, [1, 0, 0, 1, x, y]));
  const handlers: Record<number, (x: number, y: number, args: readonly unknown[]) => unknown> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.paintFormXObjectBegin]: (_x, _y, [matrix]) => [save(), matrix && transform(matrix as Matrix)],
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.transform]: (_x, _y, matrix) => transform(matrix as unknown as Matrix),
    [OPS.constructPath]: (_x, _y, path) => rulesOf(path, state.ctm, OPS, rules),
    [OPS.beginText]: () => setLine([1, 0, 0, 1, 0, 0]),
    [OPS.setTextMatrix]: (_x, _y, [matrix]) => setLine(matrix as Matrix),
    [OPS.moveText]: move,
    [OPS.setLeadingMoveText]: (x, y) => [(state.leading = -y), move(x, y)],
    [OPS.nextLine]: () => move(0, -state.leading),
    [OPS.setFont]: (name, size) => Object.assign(state, { size, font: proxy.commonObjs.get(String(name)) as Font }),
    [OPS.setCharSpacing]: (spacing) => (state.charSpacing = spacing),
    [OPS.setWordSpacing]: (spacing) => (state.wordSpacing = spacing),
    [OPS.setHScale]: (percent) => (state.scale = percent / 100),
    [OPS.setLeading]: (leading) => (state.leading = leading),
    [OPS.setTextRise]: (rise) => (state.rise = rise),
    [OPS.setTextRenderingMode]: (mode) => (state.isHidden = mode === INVISIBLE),
    [OPS.showText]: (_x, _y, [shown]) => glyphs.push(...showText(shown as Shown[], state, page)),
  };
  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    handlers[operator]?.(args[0] as number, args[1] as number, args);
  });
  proxy.cleanup();
  const images = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  if (glyphs.length === 0 && fnArray.some((operator) => images.includes(operator))) {
    throw new PdfRefusal('E-PDF-SANS-TEXTE', page, 'une image, aucun texte', 'le texte de la page');
  }
  const runs = gatherRuns(glyphs, page);
  const over = findOverlap(runs);
  if (!over) return { page, runs, ...rules };
  const expected = 'des textes les uns à côté des autres';
  throw new PdfRefusal('E-PDF-TEXTE-SUPERPOSE', page, `« ${textOf([over])} »`, expected);
}
