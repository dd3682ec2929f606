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
    for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, fromX)) {
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      path += `m${x - fromX} ${y - fromY}h${length}`;
      [fromX, fromY] = [x + length, y];
    }
  }
  return path;
}
