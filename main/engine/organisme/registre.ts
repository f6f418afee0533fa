import type Database from 'better-sqlite3';
import { assembleOrganismes } from '../../../shared/document/rows.ts';
import { draftEntities, isOfRegister } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Organisme } from '../../../shared/generated/document.ts';
import { parDenomination } from '../../../shared/organisme/liste.ts';
import { homeOf, parentsIn } from '../journal/parents.ts';
import { readPart, readRows } from '../referentiel/queries.ts';

/** All rows of the register. */
export function readRegistre(db: Database.Database): State {
  return new Map(draftEntities.filter(isOfRegister).map((entity) => [entity, readRows(db, entity, null)]));
}

/** Bodies, as their rows make them: by name. */
export const organismesDe = (rows: State): readonly Organisme[] =>
  assembleOrganismes(rows).toSorted(parDenomination);

/** The bodies of the open file, by name: kept, since a screen asks for them at each date and each gesture. */
export interface Registre {
  readonly of: (db: Database.Database) => readonly Organisme[];
  /** Bodies that a gesture touched are read again. */
  readonly follow: (db: Database.Database, changes: readonly Change[]) => void;
}

/** More bodies than that are read again with all the others. */
const MOST_READ_ALONE = 200;

function touches(db: Database.Database, changes: readonly Change[]): ReadonlySet<string> {
  const parents = parentsIn(db, changes);
  const ids = changes.flatMap((change) => homeOf(parents, change, 'organisme') ?? []);
  return new Set(ids);
}

export function createRegistre(): Registre {
  let kept: { readonly db: Database.Database; readonly organismes: readonly Organisme[] } | null = null;
  const follow: Registre['follow'] = (db, changes) => {
    const ofRegister = changes.filter(({ entity }) => isOfRegister(entity));
    if (kept?.db !== db || ofRegister.length === 0) return;
    if (ofRegister.length > MOST_READ_ALONE) {
      kept = null;
      return;
    }
    const ids = touches(db, ofRegister);
    const again = [...ids].flatMap((id) => assembleOrganismes(readPart(db, { entity: 'organisme', id })));
    const others = kept.organismes.filter(({ id }) => !ids.has(id));
    kept = { db, organismes: [...others, ...again].toSorted(parDenomination) };
  };
  return {
    of: (db) => {
      if (kept?.db !== db) kept = { db, organismes: organismesDe(readRegistre(db)) };
      return kept.organismes;
    },
    follow,
  };
}
