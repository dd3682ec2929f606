/** The paper of tokens.css, for what a style sheet does not reach: the window's own colour, icons. */
export const SCHEME_COLOURS = { papierJour: '#faf7f0', papierNuit: '#12161f' } as const;
