import type { SeancesRows } from '../../../shared/contract/answers/decision.ts';
import type { EntityRow } from '../../../shared/document/rows.ts';
import { headOf } from '../espace/espace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readSeances } from './seances.ts';

/** Rules and meetings as rows: what a window edits. */
export function seancesEnLignes(workspace: Workspace): SeancesRows {
  const rows = [...readSeances(workspace.db)].flatMap(([entity, ofKind]): readonly EntityRow[] =>
    [...ofKind.values()].map((row) => ({ entity, row })),
  );
  return { seq: headOf(workspace).seq, rows };
}
