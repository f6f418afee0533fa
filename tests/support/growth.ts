import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../../shared/contract/requests.ts';
import type { Response } from '../../shared/contract/responses.ts';

const probe = fileURLToPath(new URL('growth-probe.ts', import.meta.url));

export interface Growth<C extends Channel> {
  readonly value: Response<C>;
  readonly growthMb: number;
}

/** What the engine answers of a file, in a process of its own, and how much that process grew meanwhile. */
export function growthOf<C extends Channel>(channel: C, file: string): Growth<C> {
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return JSON.parse(execFileSync(process.execPath, [probe, channel, file], options)) as Growth<C>;
}
