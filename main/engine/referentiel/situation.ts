import type Database from 'better-sqlite3';
import type { Situation } from '../../../shared/contract/responses.ts';
import { pointsDe } from '../../../shared/controles/points.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import { subjectOf } from '../exchange/json/document.ts';
import type { CommitResult } from '../journal/commit.ts';
import { listVersions } from '../version/versions.ts';
import { controlesSeuls, readRowsToCheck } from './controles.ts';

/** The draft against the version adopted last, which has the same text when it has the same empreinte. */
function statutOf(empreinte: string, adopted: string | undefined): Situation['statut'] {
  if (adopted === undefined) return 'brouillon';
  return adopted === empreinte ? 'adopte' : 'modifie';
}

/** Where a référentiel stands on that day. */
function situationOf(db: Database.Database, id: string): Situation {
  const state = readRowsToCheck(db, id);
  const { empreinte } = subjectOf(assembleReferentiel(state, id));
  const statut = statutOf(empreinte, listVersions(db, id).at(-1)?.empreinte);
  return { statut, empreinte, attention: pointsDe(controlesSeuls(state, id, 'adoption').constats) };
}

/** Where the référentiels of the open file stand: a list asks it of all those in sight, after each gesture. */
export interface Situations {
  readonly of: (db: Database.Database, id: string) => Situation;
  /** Those that a gesture touched are looked at again. */
  readonly follow: (result: CommitResult) => void;
}

export function createSituations(): Situations {
  const known = new Map<string, Situation>();
  let of: { readonly db: Database.Database; readonly jour: string } | null = null;
  /** Rules begin to apply on a day; another file has others. */
  const begin = (db: Database.Database, jour: string): void => {
    if (of?.db === db && of.jour === jour) return;
    known.clear();
    of = { db, jour };
  };
  return {
    of: (db, id) => {
      begin(db, localDate(new Date()));
      const situation = known.get(id) ?? situationOf(db, id);
      known.set(id, situation);
      return situation;
    },
    follow: ({ referentiels }) => {
      if (referentiels === null) known.clear();
      else for (const id of referentiels) known.delete(id);
    },
  };
}
