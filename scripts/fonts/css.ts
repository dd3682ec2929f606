import { PARTS, type Face } from './faces.ts';
import type { StandIn } from './stand-in.ts';

// Arial, then what has its widths (Linux) or nearly (Android).
const LOCAL = {
  normal: ['Arial', 'ArialMT', 'Liberation Sans', 'Roboto'],
  gras: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Roboto Bold'],
};

/** A face with the measures of its stand-ins, in the order of `face.replis`. */
export interface MeasuredFace {
  readonly face: Face;
  readonly standIns: readonly StandIn[];
}

/** The whole of `src/styles/fonts.css`. */
export function printFontsCss(faces: readonly MeasuredFace[]): string {
  const stacks = faces.map(({ face }) => `  ${face.variable}: '${face.famille}', '${face.repli}', Arial, sans-serif;`);
  return [
    '/* Written by `npm run fonts` (scripts/fonts/): change it there. */',
    ...faces.flatMap(({ face }) => PARTS.map((part) => printFace(face, part))),
    ...faces.flatMap(printStandIns),
    `:root {\n${stacks.join('\n')}\n}\n`,
  ].join('\n\n');
}

function printFace({ famille, paquet, poids }: Face, part: (typeof PARTS)[number]): string {
  return printRule([
    ['font-family', `'${famille}'`],
    ['src', `url('./fonts/${paquet}${part.suffix}.woff2') format('woff2')`],
    ['font-weight', `${poids.min} ${poids.max}`],
    ['font-style', 'normal'],
    ['font-display', 'swap'],
    ...('unicodeRange' in part ? [['unicode-range', part.unicodeRange] as const] : []),
  ]);
}

function printStandIns({ face, standIns }: MeasuredFace): string[] {
  return face.replis.flatMap(({ gras, poids }, index) => {
    const standIn = standIns[index];
    if (!standIn) return [];
    return printRule([
      ['font-family', `'${face.repli}'`],
      ['src', (gras ? LOCAL.gras : LOCAL.normal).map((name) => `local('${name}')`).join(', ')],
      ['font-weight', poids],
      ['font-style', 'normal'],
      ['size-adjust', standIn.sizeAdjust],
      ['ascent-override', standIn.ascent],
      ['descent-override', standIn.descent],
      ['line-gap-override', standIn.lineGap],
    ]);
  });
}

function printRule(declarations: readonly (readonly [string, string])[]): string {
  const lines = declarations.map(([name, value]) => `  ${name}: ${value};`);
  return `@font-face {\n${lines.join('\n')}\n}`;
}
