/**
 * `npm run vulnerabilities`: asks the registry what is known against the packages that make or are the published site
 * (`dependencies`; what only tests and checks use is left out). Exit 0: nothing; 1: something; 2: « non exécuté », the
 * registry did not answer the question.
 */
import { exec } from 'node:child_process';
import { ROOT } from './frame/process.ts';
import { readAudit, type Verdict } from './frame/vulnerabilities.ts';

const EXIT_CODES: Readonly<Record<Verdict, number>> = { none: 0, found: 1, 'not-run': 2 };

const { verdict, lines } = readAudit(await audit());
console.log(lines.join('\n'));
process.exitCode = EXIT_CODES[verdict];

/** npm's own exit code says the same for a vulnerability and for a registry out of reach. */
function audit(): Promise<string> {
  return new Promise((resolve) => {
    exec('npm audit --omit=dev --json', { cwd: ROOT, maxBuffer: 1e8 }, (_error, stdout) => {
      resolve(stdout);
    });
  });
}
