import type { Touch } from '../../shared/contract/answers/journal.ts';
import type { Channel } from '../../shared/contract/requests.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import type { CommitResult } from './journal/commit.ts';

/** Tells every window what changed. */
export interface Teller {
  readonly row: (channel: Channel, result: CommitResult) => void;
  readonly otherFile: (channel: Channel) => void;
  /** Something of the session, of which the journal says nothing, is another. */
  readonly beside: (channel: 'motif.write' | 'lieu.accepter' | 'audit.ecrire') => void;
}

/** Beyond, windows ask again what they show: an import of a whole référentiel, thousands of rows pasted or undone. */
const mostChanges = 2000;

/** What is said of a row: to who wrote it, and to every window. */
export const touchOf = ({ touched, referentiels, changes }: CommitResult): Touch => ({
  touched,
  referentiels,
  changes: changes.length > mostChanges ? null : changes,
});

export function createTeller(onChanged: (change: Changed) => void): Teller {
  return {
    row: (channel, result) => onChanged({ channel, seq: result.head.seq, ...touchOf(result) }),
    otherFile: (channel) =>
      onChanged({ channel, touched: ['espace'], referentiels: null, seq: null, changes: null }),
    beside: (channel) => onChanged({ channel, touched: [], referentiels: [], seq: null, changes: null }),
  };
}
