import { decodeQR } from 'qr/decode.js';

/** Pixels of one module. */
const SCALE = 4;

/**
 * What a camera reads in the drawing of a QR code. The strokes of its path (`m`, `h`, one unit wide) are painted one by
 * one, so that a drawing whose numbers are wrong cannot be read.
 */
export function readQr(svg: Element): string {
  const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const image = {
    width: width * SCALE,
    height: height * SCALE,
    data: new Uint8ClampedArray(width * height * SCALE ** 2 * 4).fill(255),
  };
  // A stroke spreads half a unit on both sides of its line.
  let [x, y] = [-left, -top - 0.5];
  for (const [, dx, dy, length] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /m(-?\d+) (\d+)h(\d+)/g,
  )) {
    [x, y] = [x + Number(dx), y + Number(dy)];
    paint(image, x, y, Number(length));
    x += Number(length);
  }
  return decodeQR(image);
}

function paint(image: { width: number; data: Uint8ClampedArray }, x: number, y: number, length: number): void {
  for (let row = y * SCALE; row < (y + 1) * SCALE; row++) {
    const start = (row * image.width + x * SCALE) * 4;
    for (let at = start; at < start + length * SCALE * 4; at++) if (at % 4 !== 3) image.data[at] = 0;
  }
}
