/**
 * `npm run lock`: completes package-lock.json after a change of dependencies, so that `npm ci` accepts it everywhere and
 * checks the digest of each package. Running it again changes nothing, and asks the registry nothing.
 */
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type Lock, withDigests } from './frame/lock.ts';

const file = new URL('../package-lock.json', import.meta.url);
const { lock: whole, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')) as Lock);
const { lock, completed } = withDigests(whole, (paquet) =>
  execSync(`npm view ${paquet} dist.integrity`, { encoding: 'utf8' }).trim(),
);
const changed = [...new Set([...added, ...completed])];
if (changed.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  changed.length === 0 ? 'package-lock.json est complet.' : `package-lock.json complété :\n  ${changed.join('\n  ')}`,
);
