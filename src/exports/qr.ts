import { encode } from 'uqr';

/** A QR code as strokes one unit wide: `path` is drawn in a square of `size` units, half a unit down, without its quiet zone. */
export interface CodeQr {
  readonly size: number;
  readonly path: string;
}

/** The QR code of an address. Its level of correction, M, still reads with a seventh of the modules lost: paper gets folded. */
export function drawQr(adresse: string): CodeQr {
  const { data, size } = encode(adresse, { ecc: 'M', border: 0 });
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
  return { size, path };
}

/** The dark stretches of a row of modules. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [{ x, length: (end < 0 ? row.length : end) - x }];
  });
}
