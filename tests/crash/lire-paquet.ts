/** `node tests/crash/lire-paquet.ts FILE`: reads a package in a process of its own, and says how that ended and what it took. */
import { basename } from 'node:path';
import { EngineError } from '../../main/engine/errors.ts';
import { direPaquet } from '../../main/engine/paquet/dire.ts';
import { lirePaquet } from '../../main/engine/paquet/lire.ts';

export interface Lecture {
  /** Null: it was read. */
  readonly code: string | null;
  readonly phrase: string;
  /** The most that the process held, in octets, and what it takes to start. */
  readonly memoire: number;
  readonly depart: number;
}

const memoire = (): number => process.resourceUsage().maxRSS * 1024;

async function refusDe(work: () => Promise<unknown>): Promise<Pick<Lecture, 'code' | 'phrase'>> {
  try {
    await work();
    return { code: null, phrase: '' };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { code: error.code, phrase: error.message };
  }
}

const [, , file = ''] = process.argv;
const depart = memoire();
// As the list of a shared folder does first.
await refusDe(() => direPaquet(file, basename(file)));
const lecture: Lecture = { ...(await refusDe(() => lirePaquet(file, null))), memoire: memoire(), depart };
process.stdout.write(JSON.stringify(lecture));
