import type { ItemRef, Row, State } from '../../../../shared/domain/row.ts';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../draft.ts';
import { useDone } from '../useDone.ts';
import styles from './Structure.module.css';

const said = texts.editor.toCheck;

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

interface ToCheckProps {
  readonly item: ItemRef;
  /** Under the table, beside what is said of the critère itself. What follows once the button that had the focus is gone. */
  readonly onConfirmed?: () => void;
}

/** Says that the compétence was reworded since its critères were written, until somebody confirms them. */
export function ToCheck({ item, onConfirmed }: ToCheckProps) {
  const { state, isReadOnly } = useDraft();
  const done = useDone();
  const isUnderTable = onConfirmed !== undefined;
  const count = toCheck(state, item).length;
  if (count === 0) return null;
  const confirm = async (): Promise<void> => {
    if (await done((now) => checked(now, item))) onConfirmed?.();
  };
  return (
    <div
      className={styles.toCheck}
      data-region={isUnderTable ? true : undefined}
      data-under={isUnderTable ? true : undefined}
    >
      {!(isUnderTable && item.entity === 'critere') && (
        <p>{item.entity === 'critere' ? said.one : said.many(count)}</p>
      )}
      {!isReadOnly && (
        <Button variant={isUnderTable ? 'warning' : 'plain'} onPress={() => void confirm()}>
          {said.confirm(count)}
        </Button>
      )}
    </div>
  );
}
