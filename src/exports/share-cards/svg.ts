/** SVG as text, for drawings made of figures and colours alone: no word of the data goes through here. */

/** An element with its attributes and its contents, which are markup. */
export function tag(
  name: string,
  attributs: Readonly<Record<string, string | number>>,
  ...contents: readonly string[]
): string {
  const written = Object.entries(attributs).map(([attribut, value]) => ` ${attribut}="${write(value)}"`);
  return `<${name}${written.join('')}>${contents.join('')}</${name}>`;
}

/** A drawing moved to a place of the picture. */
export function moveTo(x: number, y: number, ...contents: readonly string[]): string {
  return tag('g', { transform: `translate(${x} ${y})` }, ...contents);
}

function write(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value.replace(/[&<>"]/g, '');
}
