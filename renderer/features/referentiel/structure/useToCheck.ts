import type { ItemRef, Row, State } from '../../../../shared/domain/row.ts';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { useDraft } from '../draft.ts';
import { useDone } from '../useDone.ts';

/** The critères that a rewording left to be looked at: the item itself, or those of the compétence. */
function toCheck(state: State, { entity, id }: ItemRef): readonly Row[] {
  const own = entity === 'critere' ? [state.get('critere')?.get(id)] : [];
  const held = entity === 'competence' ? itemsUnder(state, 'critere', id) : [];
  return [...own, ...held].filter((row): row is Row => row?.['aVerifier'] === true);
}

function checked(state: State, item: ItemRef): Edit {
  const changes = toCheck(state, item).flatMap(
    (row) => changeItem({ entity: 'critere', id: row.id }, row, { aVerifier: null }).changes,
  );
  return { op: 'criteres.checked', changes };
}

interface ToCheck {
  readonly count: number;
  /** Answers whether it was done; null in a copy for reading. */
  readonly confirm: (() => Promise<boolean>) | null;
}

/** How many critères are to be looked at since their compétence was reworded, and what says that they still suit. */
export function useToCheck(item: ItemRef): ToCheck {
  const { state, isReadOnly } = useDraft();
  const done = useDone();
  const confirm = (): Promise<boolean> => done((now) => checked(now, item));
  return { count: toCheck(state, item).length, confirm: isReadOnly ? null : confirm };
}
