import type Database from 'better-sqlite3';
import { entityNames } from '../../shared/domain/entities.ts';
import type { MutableState } from '../../shared/domain/row.ts';
import { readRows } from '../../main/engine/referentiel/queries.ts';

/** All rows of a file. */
export const readState = (db: Database.Database): MutableState =>
  new Map(entityNames.map((entity) => [entity, readRows(db, entity, null)]));
