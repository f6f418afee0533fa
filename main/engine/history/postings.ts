import type { KeyKind } from './keys.ts';

/** Where the rows are that a key of the journal leads to: one parameter, its value. Columns are those of historyPosting. */
export const itsRows = (kind: Exclude<KeyKind, 'op' | 'person' | 'college' | 'entity'>): string =>
  `key = (SELECT n FROM historyKey WHERE kind = '${kind}' AND value = ?)`;
