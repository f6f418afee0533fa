import type { Channel } from '../../shared/contract/requests.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import type { CommitResult } from './journal/commit.ts';

/** Tells every window what changed. */
export interface Teller {
  readonly row: (channel: Channel, result: CommitResult) => void;
  readonly otherFile: (channel: Channel) => void;
}

/** Beyond, windows ask again what they show: an import of a whole référentiel. */
const mostChanges = 2000;

export function createTeller(onChanged: (change: Changed) => void): Teller {
  return {
    row: (channel, { head, changes, touched, referentiels }) =>
      onChanged({
        channel,
        touched,
        referentiels,
        seq: head.seq,
        changes: changes.length > mostChanges ? null : changes,
      }),
    otherFile: (channel) =>
      onChanged({ channel, touched: ['espace'], referentiels: null, seq: null, changes: null }),
  };
}
