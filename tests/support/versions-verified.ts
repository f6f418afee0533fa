import type Database from 'better-sqlite3';
import { entriesAfter } from './entries.ts';
import { stateAt } from './replay.ts';
import { collector } from '../../main/engine/verify/findings.ts';
import { gelees, geleesPass } from '../../main/engine/verify/versions-pass.ts';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { JsonObject } from '../../shared/domain/json.ts';

/** What is found of the versions of a file of less than a hundred gestures, if the journal said something else of one of its rows. */
export function versionsVerified(
  db: Database.Database,
  entity: EntityName,
  id: string,
  fields: JsonObject,
): readonly Finding[] {
  const state = stateAt(db, 100);
  const rows = state.get(entity);
  const row = rows?.get(id);
  if (rows === undefined || row === undefined) throw new Error(`no ${entity} ${id}`);
  const adoptions = new Map(
    entriesAfter(db, 0).flatMap(({ seq, changes }, i, all) =>
      changes.map((change) => [change.id, { seq, previousHash: all[i - 1]?.hash ?? '' }] as const),
    ),
  );
  const { findings, report } = collector();
  const altered = new Map([...rows, [id, { ...row, ...fields }]]);
  const said = new Map([...state, [entity, altered] as const]);
  for (const one of gelees) geleesPass(db, one, said, adoptions, report);
  return findings;
}
