import type { Channel } from '../../shared/contract/requests.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import type { CommitResult } from './journal/commit.ts';

/** Tells every window what changed. */
export interface Teller {
  readonly row: (channel: Channel, result: CommitResult) => void;
  readonly otherFile: (channel: Channel) => void;
}

/** Beyond, windows ask again what they show: an import of a whole référentiel, thousands of rows pasted or undone. */
const mostChanges = 2000;

/** What is said of the changes of a row; null when it is too much. */
export const changesToTell = ({ changes }: Pick<CommitResult, 'changes'>): Changed['changes'] =>
  changes.length > mostChanges ? null : changes;

export function createTeller(onChanged: (change: Changed) => void): Teller {
  return {
    row: (channel, result) =>
      onChanged({
        channel,
        touched: result.touched,
        referentiels: result.referentiels,
        seq: result.head.seq,
        changes: changesToTell(result),
      }),
    otherFile: (channel) =>
      onChanged({ channel, touched: ['espace'], referentiels: null, seq: null, changes: null }),
  };
}
