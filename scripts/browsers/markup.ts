/** What the markup of a component uses, as keys of the browser-compat-data: its elements and their attributes. */
export function keysOfMarkup(astro: string): string[] {
  return Array.from(
    astro.replace(/^---\n[^]*?\n---\n|\{\/\*[^]*?\*\/\}/g, '').matchAll(/<([a-z][a-z0-9]*)\b([^<]*)/g),
  ).flatMap(([, element = '', rest = '']) => [
    `html.elements.${element}`,
    ...Array.from((rest.split(/(?<!=)>/)[0] ?? '').matchAll(/\s([a-z]+)(?=[=\s]|$)/g)).flatMap(([, attribute = '']) => [
      `html.elements.${element}.${attribute}`,
      `html.global_attributes.${attribute}`,
    ]),
  ]);
}

/** The styles that a component brings along. */
export const stylesOfMarkup = (astro: string): string =>
  Array.from(astro.matchAll(/<style[^>]*>([^]*?)<\/style>/g), ([, css = '']) => css).join('\n');
