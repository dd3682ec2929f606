/** What satori lays out: HTML-like elements as plain objects. Text is always a child, never markup. */

export interface Element {
  readonly type: 'div';
  readonly props: {
    readonly style: Style;
    readonly children: readonly (Element | string)[];
  };
}

/** CSS that satori knows, in camelCase. */
export type Style = Readonly<Record<string, string | number>>;

/** A box of the picture. */
export function box(style: Style, ...enfants: readonly (Element | string | undefined)[]): Element {
  const children = enfants.filter((enfant) => enfant !== undefined);
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
