import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import { entities } from '../../../shared/domain/entities.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';
import { blocsTouched } from '../../../shared/partage/guard.ts';
import { EngineError } from '../errors.ts';
import { isAsTaken } from '../exchange/json/partage.ts';
import { readBloc } from '../referentiel/queries.ts';
import { all, one } from '../workspace/statements.ts';

function parentInFile(db: Database.Database, { entity, id }: ItemRef): ItemRef | null {
  const { parents } = entities[entity];
  const row = one(db, `SELECT ${parents.join(', ')} FROM ${entity} WHERE id = ?`, [id]) as
    Readonly<Record<string, string | null>> | undefined;
  return row === undefined ? null : parentOf(entity, row);
}

/**
 * A bloc that is taken from another référentiel is what it was there: a gesture that makes its content another takes a state of its
 * source with it, or detaches it, or is refused. Undo and imports are held to it as the rest.
 */
export function checkPartages(db: Database.Database, changes: readonly Change[]): void {
  const shared = all(db, 'SELECT id FROM bloc WHERE partage IS NOT NULL', []) as { readonly id: string }[];
  if (shared.length === 0) return;
  const touched = blocsTouched(changes, (item) => parentInFile(db, item));
  for (const { id } of shared) {
    if (!touched.has(id)) continue;
    const bloc = readBloc(db, id);
    if (!isAsTaken(bloc))
      throw EngineError.of('BLOC_SHARED', { bloc: bloc.intitule, source: bloc.partage?.intitule ?? '' });
  }
}
