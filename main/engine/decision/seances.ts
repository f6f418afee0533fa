import type Database from 'better-sqlite3';
import type { SeancesRows } from '../../../shared/contract/answers/decision.ts';
import { decisionsDe, type DecisionLue } from '../../../shared/decision/decisions.ts';
import { assembleRegles, assembleSeances, type EntityRow } from '../../../shared/document/rows.ts';
import { draftEntities, isOfSeances } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import { headOf } from '../espace/espace.ts';
import { readRows } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';

const kinds = draftEntities.filter(isOfSeances);

/** Their rows. */
export const readSeances = (db: Database.Database): State =>
  new Map(kinds.map((entity) => [entity, readRows(db, entity, null)]));

/** Rules and meetings as rows: what a window edits. */
export function seancesEnLignes(workspace: Workspace): SeancesRows {
  const rows = [...readSeances(workspace.db)].flatMap(([entity, ofKind]): readonly EntityRow[] =>
    [...ofKind.values()].map((row) => ({ entity, row })),
  );
  return { seq: headOf(workspace).seq, rows };
}

/** Every decision that these rows hold, with what its rule concludes of it. */
export const decisionsEn = (state: State): readonly DecisionLue[] =>
  decisionsDe(assembleSeances(state), assembleRegles(state));

/** Every decision of the file. */
export const listDecisions = (db: Database.Database): readonly DecisionLue[] => decisionsEn(readSeances(db));
