import { constants } from 'node:os';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, elapsedMs: number, interrupted: boolean }} End */

/**
 * The exit code that tells how a child ended, by the shells' convention for signals.
 * @param {{ code: number | null, signal: NodeJS.Signals | null }} end
 */
export function exitCode({ code, signal }) {
  if (code !== null) return code;
  return signal === null ? 1 : 128 + constants.signals[signal];
}

/**
 * Waits for a child, and hands it the signals that would stop the launcher, so that it closes its files properly.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<End>}
 */
export function waitFor(child) {
  const start = Date.now();
  let interrupted = false;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    interrupted = true;
    // Ctrl+C already reached the whole group; a second signal would cut a clean close short.
    if (signal !== 'SIGINT') child.kill(signal);
  };
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve) => {
    /**
     * @param {number | null} code
     * @param {NodeJS.Signals | null} signal
     */
    const end = (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve({ code, signal, elapsedMs: Date.now() - start, interrupted });
    };
    child.on('error', () => end(1, null));
    child.on('close', end);
  });
}
