import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';

const folder = new URL('../../docs/verificateur/', import.meta.url);
export const exemple = (name: string): string => fileURLToPath(new URL(`exemples/${name}`, folder));

export interface Said {
  readonly code: number | null;
  /** All that it writes. */
  readonly text: string;
  /** What it finds. */
  readonly releve: readonly string[];
}

/** Python itself, since what stands on the PATH may be a shim that takes longer than it; null on a machine without. */
const python = ((): string | null => {
  const { status, stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
})();

const verifiers = {
  node: [process.execPath, fileURLToPath(new URL('verifier-extrait.mjs', folder))],
  python: [python ?? 'python3', fileURLToPath(new URL('verifier_extrait.py', folder))],
} as const;

/** Runs one of the two stand-alone verifiers, as a person would. */
export function verifierSays(
  which: keyof typeof verifiers,
  extrait: string,
  ...options: readonly string[]
): Said {
  const [command, script] = verifiers[which];
  const { status, stdout, stderr } = spawnSync(command, [script, extrait, ...options], { encoding: 'utf8' });
  const text = stdout === '' ? stderr.replace(/^Usage.*/, 'Usage') : stdout;
  const releve =
    status === 2 ? [text.trimEnd()] : text.split('\n').flatMap((line) => line.match(/^ {2}(.*)/)?.[1] ?? []);
  return { code: status, text, releve };
}

/** Python is not on every machine. */
export function needPython({ skip }: TestContext): void {
  skip(
    spawnSync('python3', ['--version']).status !== 0,
    'SAUTÉ : le vérificateur en Python (il faut python3)',
  );
}
