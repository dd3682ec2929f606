/** What became of the question put to the registry. */
export type Verdict = 'none' | 'found' | 'not-run';

/** What this project reads of the answer of `npm audit --json`. */
interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly metadata?: { readonly dependencies?: { readonly prod?: number } };
  readonly message?: string;
}

interface Vulnerability {
  readonly severity: string;
  readonly range: string;
  readonly via: readonly (string | { readonly title: string; readonly url: string })[];
}

/**
 * Reads what `npm audit --omit=dev --json` printed. Only an answer that counts what it looked at says that nothing is
 * known: no answer, or any other one, is a question that was not put.
 */
export function readAudit(output: string): { verdict: Verdict; lines: string[] } {
  const { vulnerabilities, metadata, message = 'aucune réponse' } = parse(output);
  const looked = metadata?.dependencies?.prod ?? 0;
  if (!vulnerabilities || looked === 0) return { verdict: 'not-run', lines: [`non exécuté : ${message}`] };
  const found = Object.entries(vulnerabilities);
  if (found.length === 0) {
    return { verdict: 'none', lines: [`Aucune vulnérabilité connue dans les ${looked} paquets de production.`] };
  }
  return { verdict: 'found', lines: found.flatMap(([name, one]) => describe(name, one)) };
}

function describe(name: string, { severity, range, via }: Vulnerability): string[] {
  const causes = via.map((cause) => (typeof cause === 'string' ? `par ${cause}` : `${cause.title} ${cause.url}`));
  return [`${name} ${range} (${severity})`, ...causes.map((cause) => `  ${cause}`)];
}

function parse(output: string): Audit {
  try {
    return JSON.parse(output) as Audit;
  } catch {
    return {};
  }
}
