/**
 * `npm run lock`: completes package-lock.json after a change of dependencies, so that `npm ci` accepts it everywhere.
 * Running it again changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type Lock } from './frame/lock.ts';

const file = new URL('../package-lock.json', import.meta.url);
const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')) as Lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length === 0 ? 'package-lock.json est complet.' : `package-lock.json complété :\n  ${added.join('\n  ')}`,
);
