import type Database from 'better-sqlite3';
import type { Change } from '../../../shared/domain/gesture.ts';
import { blocsTouched } from '../../../shared/partage/guard.ts';
import { EngineError } from '../errors.ts';
import { isAsTaken } from '../exchange/json/partage.ts';
import { readBloc } from '../referentiel/queries.ts';
import { all } from '../workspace/statements.ts';
import type { Parents } from './parents.ts';

/**
 * A bloc that is taken from another référentiel is what it was there: a gesture that makes its content another takes a state of its
 * source with it, or detaches it, or is refused. Undo and imports are held to it as the rest.
 */
export function checkPartages(db: Database.Database, parents: Parents, changes: readonly Change[]): void {
  const shared = all(db, 'SELECT id FROM bloc WHERE partage IS NOT NULL', []) as { readonly id: string }[];
  if (shared.length === 0) return;
  const touched = blocsTouched(changes, parents);
  for (const { id } of shared) {
    if (!touched.has(id)) continue;
    const bloc = readBloc(db, id);
    if (!isAsTaken(bloc))
      throw EngineError.of('BLOC_SHARED', { bloc: bloc.intitule, source: bloc.partage?.intitule ?? '' });
  }
}
