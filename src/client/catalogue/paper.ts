/** What a printed selection ends on: what it was asked by, its address in words and as a QR code. Fetched with the first selection. */
import { encode } from 'uqr';
import { traceModules, viewBoxOf } from '../../domain/text/qr-path.ts';
import { make } from '../shared/dom.ts';
import { makeSvg } from '../shared/svg.ts';

// A code of a longer address has modules too small to be read from paper.
const MAX = 600;

/** Writes into `zone`, which only paper shows. The title of the page says what was asked. */
export function writePaper(zone: Element, adresse: string): void {
  const words = make('p', '', make('b', '', document.title), make('span', '', adresse));
  zone.replaceChildren(...(adresse.length > MAX ? [] : [drawCode(adresse)]), words);
}

function drawCode(adresse: string): SVGElement {
  const { data, size } = encode(adresse, { ecc: 'M', border: 0 });
  const path = traceModules(data);
  const svg = makeSvg('svg', { viewBox: viewBoxOf({ size, path }), 'aria-hidden': 'true' });
  svg.append(makeSvg('path', { d: path, stroke: '#000', 'shape-rendering': 'crispEdges' }));
  return svg;
}
