import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository, with a final separator. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The tools' own entry files: run by the very Node that runs us, on every system, without a shell. */
export const TOOLS = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

export interface Run {
  /** Exit code; 1 when the process could not be started or was killed. */
  readonly code: number;
  /** Standard output and errors, in the order they came; empty unless `capture` was asked. */
  readonly output: string;
}

/**
 * Runs a Node program from the root of the repository, or from `cwd`, and waits for its end. Never throws: a program that
 * cannot be started is one that failed.
 *
 * @param args the program's file, then its arguments
 * @param options `capture` keeps the output instead of letting it through; `env` adds variables
 */
export function runNode(
  args: readonly string[],
  options: { readonly capture?: boolean; readonly env?: Readonly<Record<string, string>>; readonly cwd?: string } = {},
): Promise<Run> {
  const { capture, env, cwd = ROOT } = options;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? 1, output: signal ? `${output}\ninterrompu par ${signal}\n` : output });
    });
  });
}
