import { writeSync } from 'node:fs';
import { startEngine } from '../engine/client.ts';
import { progressOn } from './progress.ts';
import { runCli } from './run.ts';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());

/** Descriptors whose reader is gone (`journal F | head`): the command still ends in order, writing no more. */
const broken = new Set<number>();

/** Synchronous, so that a long list loses nothing. */
function writeAll(descriptor: number, text: string): void {
  const octets = Buffer.from(text, 'utf8');
  for (let written = 0; written < octets.length && !broken.has(descriptor);) {
    try {
      written += writeSync(descriptor, octets, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EPIPE') broken.add(descriptor);
      else if (code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  progress: process.stderr.isTTY ? progressOn((text) => writeAll(2, text)) : null,
  signal: abort.signal,
  startEngine: (nom) => startEngine(new URL('./worker.js', import.meta.url), nom),
});
