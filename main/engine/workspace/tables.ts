import { entities, entityNames } from '../../../shared/domain/entities.ts';

/**
 * What each table of the file is to verification.
 * `journalled`: rebuilt by replaying the journal and compared. `frozen`: bytes checked against the hash that the journal names.
 * `sealed`: values that may be erased, each checked against the seal that the journal names. `journal`: the chain itself. `derived`: rebuilt from
 * the journal as far as they say that they go, and compared; the search index is kept out of the file (docs/adr/0013).
 */
export type TableKind = 'journalled' | 'frozen' | 'sealed' | 'journal' | 'derived';

const links = entityNames.flatMap((name) =>
  Object.values(entities[name].fields).flatMap((field) =>
    field.link === undefined ? [] : [field.link.table],
  ),
);

export const tables: ReadonlyMap<string, TableKind> = new Map<string, TableKind>([
  ...entityNames.map((name): [string, TableKind] => [name, 'journalled']),
  ...links.map((name): [string, TableKind] => [name, 'journalled']),
  ['document', 'frozen'],
  ['instantane', 'frozen'],
  ['fichier', 'frozen'],
  ['journalRecu', 'frozen'],
  ['coffre', 'sealed'],
  ['journal', 'journal'],
  ['historyKey', 'derived'],
  ['historyPosting', 'derived'],
  ['historyReceived', 'derived'],
]);
