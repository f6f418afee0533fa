import { readdirSync, readFileSync } from 'node:fs';

/** Pid → parent's, from /proc (Linux). Processes that end meanwhile are left out. */
function parents(): ReadonlyMap<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid): (readonly [number, number])[] => {
      const parent = /^PPid:\s+(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1];
      return parent === undefined ? [] : [[Number(pid), Number(parent)]];
    }),
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // The process ended between the listing and the reading.
  }
}

/** Every process under `root`, itself included, that runs `program`. */
export function processesUnder(root: number, program: string): readonly number[] {
  const parentOf = parents();
  const isUnder = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parentOf.get(pid);
    return parent !== undefined && parent !== 0 && isUnder(parent);
  };
  return [...parentOf.keys()].filter(
    (pid) => isUnder(pid) && read(`/proc/${pid}/cmdline`).startsWith(program),
  );
}

function kilobytes(pid: number, file: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/${file}`))?.[1] ?? 0);
}

export interface Memory {
  /** Megabytes, shared pages counted once per process. */
  readonly rss: number;
  /** Megabytes, each shared page split between the processes that hold it: what the tree takes in truth. */
  readonly pss: number;
}

export function memoryOf(pids: readonly number[]): Memory {
  const sum = (file: string, name: string): number =>
    pids.reduce((total, pid) => total + kilobytes(pid, file, name), 0) / 1024;
  return { rss: sum('status', 'VmRSS'), pss: sum('smaps_rollup', 'Pss') };
}
