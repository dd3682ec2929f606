/** A QR code as strokes one unit wide: `path` is drawn in a square of `size` units, half a unit down, without its quiet zone. */
export interface CodeQr {
  readonly size: number;
  readonly path: string;
}

/** White around a code, in modules: what the standard asks for. */
const QUIET = 4;

/** The square to draw a code in, its quiet zone included; a stroke runs along the middle of its row of modules. */
export const viewBoxOf = ({ size }: CodeQr): string =>
  [-QUIET, -QUIET - 0.5, size + 2 * QUIET, size + 2 * QUIET].join(' ');

/** The strokes of a square of modules, dark or not. */
export function traceModules(data: readonly (readonly boolean[])[]): string {
  // Steps from run to run: the shortest writing of all once compressed (half of one square a module).
  let path = '';
  let [fromX, fromY] = [0, 0];
  for (const [y, row] of data.entries()) {
    for (const { x, length } of runsOf(row)) {
      const dx = x - fromX;
      path += `m${dx} ${y - fromY}h${length}`;
      [fromX, fromY] = [x + length, y];
    }
  }
  return path;
}

/** The dark stretches of a row of modules. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [{ x, length: (end < 0 ? row.length : end) - x }];
  });
}
