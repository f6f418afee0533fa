import type Database from 'better-sqlite3';
import { decisionsDe, type DecisionLue } from '../../../shared/decision/decisions.ts';
import { assembleRegles, assembleSeances } from '../../../shared/document/rows.ts';
import { draftEntities, isOfSeances } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import { readRows } from '../referentiel/queries.ts';

const kinds = draftEntities.filter(isOfSeances);

/** Their rows. */
export const readSeances = (db: Database.Database): State =>
  new Map(kinds.map((entity) => [entity, readRows(db, entity, null)]));

/** Every decision that these rows hold, with what its rule concludes of it. */
export const decisionsEn = (state: State): readonly DecisionLue[] =>
  decisionsDe(assembleSeances(state), assembleRegles(state));

/** Every decision of the file. */
export const listDecisions = (db: Database.Database): readonly DecisionLue[] => decisionsEn(readSeances(db));
