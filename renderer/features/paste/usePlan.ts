import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import { emptyState, stateAfter, type State } from '../../../shared/domain/row.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { pasteItems } from '../../../shared/paste/edit.ts';
import type { Grid } from '../../../shared/paste/grid.ts';
import { guessLayouts, type Layout } from '../../../shared/paste/layout.ts';
import type { Plan } from '../../../shared/paste/plan.ts';
import { planOf, roleAllowed } from '../../../shared/paste/planning.ts';
import { useDraft } from '../referentiel/draft.ts';

/** What becomes of what was read, and what corrects it. */
export interface Planned {
  readonly layouts: readonly Layout[];
  readonly setLayout: (index: number, layout: Layout) => void;
  /** The bloc for what stands in none; null: a new one. */
  readonly target: string | null;
  readonly setTarget: (id: string | null) => void;
  readonly plan: Plan;
  /** The items to be made alone, as a référentiel. */
  readonly result: Referentiel;
  /** Changes with each correction. */
  readonly corrections: number;
}

/** An item keeps its identifier through corrections, as long as the same place makes the same kind. */
function createIds(): (key: string) => string {
  const ids = new Map<string, string>();
  return (key) => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
}

/** What is to be made, in the référentiel but without what it holds. */
function resultOf(state: State, id: string, target: string | null, plan: Plan): Referentiel {
  const made = emptyState();
  for (const [entity, kept] of [
    ['referentiel', id],
    ['bloc', target],
  ] as const) {
    const row = kept === null ? undefined : state.get(entity)?.get(kept);
    const isUsed = entity === 'referentiel' || plan.items.some(({ parent }) => parent.id === kept);
    if (row !== undefined && isUsed) made.get(entity)?.set(row.id, row);
  }
  return assembleReferentiel(stateAfter(made, pasteItems(made, plan).changes), id);
}

export function usePlan(grids: readonly Grid[], chosenBloc: string | null): Planned {
  const { state, referentiel } = useDraft();
  const { id } = referentiel;
  const [idOf] = useState(createIds);
  const [layouts, setLayouts] = useState(() => guessLayouts(grids, roleAllowed(state, id)));
  const [target, setTarget] = useState(chosenBloc);
  const [corrections, setCorrections] = useState(0);
  const plan = useMemo(
    () => planOf({ grids, layouts, state, referentiel: id, target, idOf }),
    [grids, layouts, state, id, target, idOf],
  );
  const result = useMemo(() => resultOf(state, id, target, plan), [state, id, target, plan]);
  return {
    layouts,
    setLayout: (index, layout) => {
      setLayouts(layouts.with(index, layout));
      setCorrections(corrections + 1);
    },
    target,
    setTarget: (next) => {
      setTarget(next);
      setCorrections(corrections + 1);
    },
    plan,
    result,
    corrections,
  };
}
