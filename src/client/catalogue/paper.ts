/** What a printed selection ends on: what it was asked by, its address in words and as a QR code. Fetched with the first selection. */
import { encode } from 'uqr';
import { traceModules, viewBoxOf } from '../../domain/text/qr-path.ts';

// A code of a longer address has modules too small to be read from paper.
const MAX = 600;
const SVG = 'http://www.w3.org/2000/svg';

/** Writes into `zone`, which only paper shows. The title of the page says what was asked. */
export function writePaper(zone: Element, adresse: string): void {
  const asked = document.createElement('b');
  const address = document.createElement('span');
  const words = document.createElement('p');
  asked.textContent = document.title;
  address.textContent = adresse;
  words.append(asked, address);
  zone.replaceChildren(...(adresse.length > MAX ? [] : [drawCode(adresse)]), words);
}

function drawCode(adresse: string): SVGElement {
  const { data, size } = encode(adresse, { ecc: 'M', border: 0 });
  const svg = document.createElementNS(SVG, 'svg');
  const strokes = document.createElementNS(SVG, 'path');
  const path = traceModules(data);
  for (const [name, value] of Object.entries({ d: path, stroke: '#000', 'shape-rendering': 'crispEdges' }))
    strokes.setAttribute(name, value);
  svg.setAttribute('viewBox', viewBoxOf({ size, path }));
  svg.setAttribute('aria-hidden', 'true');
  svg.append(strokes);
  return svg;
}
