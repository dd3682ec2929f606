/**
 * `npm run precompress`: writes .br and .gz beside each text of dist/, or of the folder named, for a server that sends
 * files compressed ahead. `npm run build:production` does it itself.
 */
import { join, resolve } from 'node:path';
import { ROOT } from './shared/process.ts';
import { precompress } from './precompress/folder.ts';

const folder = resolve(process.argv[2] ?? join(ROOT, 'dist'));
const { texts, bytes, brotli, gzip } = await precompress(folder);
const kilobytes = (count: number): string => `${Math.round(count / 1000)} ko`;
console.log(`${texts} textes : ${kilobytes(bytes)}, ${kilobytes(brotli)} en brotli, ${kilobytes(gzip)} en gzip.`);
