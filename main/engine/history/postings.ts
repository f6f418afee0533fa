/** Where the rows are that a key of the journal leads to: one parameter, its value. Columns are those of historyPosting. */
export const itsRows = (
  kind: 'referentiel' | 'organisme' | 'item' | 'clock' | 'receivedItem' | 'received',
): string => `key = (SELECT n FROM historyKey WHERE kind = '${kind}' AND value = ?)`;
