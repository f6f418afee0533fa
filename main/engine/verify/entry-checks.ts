import type { Remark } from './findings.ts';

/** Sees the time going backward from one row to the next: clocks are set right, rows follow by their number. */
export interface Clock {
  read(seq: number, at: string): void;
  /** Once all rows are read. */
  say(remark: Remark): void;
}

export function createClock(): Clock {
  let latest = '';
  let [count, first] = [0, 0];
  return {
    read: (seq, at) => {
      if (at < latest && count++ === 0) first = seq;
      latest = at;
    },
    say: (remark) => {
      if (count > 0)
        remark(
          'TIME_BACKWARD',
          { count, seq: first },
          { table: 'journal', row: String(first), field: 'corps' },
        );
    },
  };
}
