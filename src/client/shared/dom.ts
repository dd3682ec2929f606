/** The element that `selector` names in `root`: markup and island are written together, so that its absence is a fault. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`absent de la page : ${selector}`);
  return element;
}

/** Writes an ARIA attribute, or takes it away. Firefox before 119 has no property for any of them. */
export function setAria(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(`aria-${name}`);
  else element.setAttribute(`aria-${name}`, value);
}

/** A button that does nothing by itself. */
export function makeButton(text: string, className: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  button.addEventListener('click', onClick);
  return button;
}

/** Writes a text where it differs from what the page says: written again, it would cost a layout, or be read aloud. */
export function setText(element: Element, text: string): void {
  if (element.textContent.trim() !== text.trim()) element.textContent = text;
}
