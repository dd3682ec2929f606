import { encode } from 'uqr';
import { traceModules, type CodeQr } from '../domain/text/qr-path.ts';

// Trying all eight was a sixth of what pages cost to build; blurred, this one was read as often (docs/decisions.md).
const MASQUE = 2;

/** The QR code of an address. Its level of correction, M, still reads with a seventh of the modules lost: paper gets folded. */
export function drawQr(adresse: string): CodeQr {
  const { data, size } = encode(adresse, { ecc: 'M', border: 0, maskPattern: MASQUE });
  return { size, path: traceModules(data) };
}
