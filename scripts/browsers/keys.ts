/**
 * What a style sheet uses, as keys of the browser-compat-data: every word that may be a property, a value, an at-rule, a
 * selector, a function or a unit. What is none of these has no key there, and so counts for nothing.
 */
export function keysOfStyles(css: string): string[] {
  const text = css.replace(/\/\*[^]*?\*\//g, '');
  const all = (pattern: RegExp, toKeys: (...groups: string[]) => string[]): string[] =>
    Array.from(text.matchAll(pattern), ([, ...groups]) => toKeys(...groups)).flat();
  return [
    ...all(/(?<![\w-])([a-z-]+)\s*:\s*([^;{}]*)/g, (property = '', value = '') => [
      `css.properties.${property}`,
      ...Array.from(value.matchAll(/[a-z-]+/g), ([word]) => `css.properties.${property}.${word.replace('-', '_')}`),
      ...(property === 'content' && /['")] \/ /.test(value) ? ['css.properties.content.alt_text'] : []),
    ]),
    ...all(/@([a-z-]+)([^{;]*)/g, (rule = '', prelude = '') => [
      `css.at-rules.${rule}`,
      ...Array.from(prelude.matchAll(/[a-z-]+/g), ([word]) => `css.at-rules.${rule}.${word}`),
      ...(/[<>]/.test(prelude) ? [`css.at-rules.${rule}.range_syntax`] : []),
    ]),
    ...all(/::?([a-z-]+)/g, (selector = '') => [`css.selectors.${selector}`]),
    ...(text.includes('&') ? ['css.selectors.nesting'] : []),
    ...all(/([a-z-]+)\(/g, (name = '') => [`css.types.${name}`, `css.types.color.${name}`, `css.types.image.${name}`]),
    ...all(/\d(dvh|dvw|svh|lvh|cq\w+|lh|rlh|cap|ic)\b/g, (unit = '') =>
      unit.startsWith('cq')
        ? ['css.types.length.container_query_length_units']
        : [`css.types.length.${unit}`, 'css.types.length.viewport_percentage_units_dynamic'],
    ),
  ];
}

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
