/** Pieces of the static drawing, taken over by the interactive map. */

/** Sea, land and outline of the larger drawing, as an element to lay under the symbols. */
export function copyGround(frame: Element): SVGSVGElement {
  const drawing = frame.querySelector<SVGSVGElement>('.carte-dessin.large');
  if (!drawing) throw new Error('absent de la page : la carte dessinée');
  const copy = keepOnly(drawing, '.carte-mer, .carte-terre, .carte-departement');
  // It serves every width.
  copy.classList.remove('large');
  return copy;
}

/** The legends of both drawings; the style sheet shows that of the size in use. */
export function copyLegends(frame: Element): SVGSVGElement[] {
  return [...frame.querySelectorAll<SVGSVGElement>('.carte-dessin')].map((drawing) => {
    const copy = keepOnly(drawing, '.carte-legende');
    copy.classList.add('carte-legendes');
    return copy;
  });
}

function keepOnly(drawing: SVGSVGElement, selector: string): SVGSVGElement {
  const copy = drawing.cloneNode(false) as SVGSVGElement;
  copy.append(...[...drawing.querySelectorAll(selector)].map((part) => part.cloneNode(true)));
  return copy;
}
