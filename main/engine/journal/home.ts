import type Database from 'better-sqlite3';
import type { JournalReferentiel } from '../../../shared/contract/answers/journal.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { parentOf } from '../../../shared/domain/row.ts';
import { homeOf, parentsEver } from './parents.ts';
import { lastKnown } from './removed.ts';

function referentielNamed(db: Database.Database, id: string): JournalReferentiel | null {
  const members = lastKnown(db, { entity: 'referentiel', id }, ['numero', 'intitule']);
  if (members === undefined) return null;
  const { numero, intitule } = members;
  return {
    id,
    numero: typeof numero === 'string' ? numero : null,
    intitule: typeof intitule === 'string' ? intitule : '',
  };
}

/** The référentiel that holds what a change is about, even when both are gone. */
export type Homes = (change: Change) => JournalReferentiel | null;

/** For a page of rows: what holds an item of one holds those of most others. */
export function homesIn(db: Database.Database): Homes {
  const parents = parentsEver(db);
  const named = new Map<string, JournalReferentiel | null>();
  return (change) => {
    // A whole row says what it stands under, when nothing else does any more.
    const above = parentOf(change.entity, change.after ?? change.before ?? {});
    const id = homeOf(parents, above ?? change);
    if (id === null) return null;
    const found = named.get(id);
    if (found !== undefined) return found;
    const home = referentielNamed(db, id);
    named.set(id, home);
    return home;
  };
}
