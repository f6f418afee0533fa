import type { ItemRef } from '../../../../shared/domain/row.ts';
import type { Cell } from '../../../../shared/table/cells.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { CellFindings } from '../../controles/FieldPlace.tsx';
import { useToCheck } from '../structure/useToCheck.ts';
import styles from './UnderTable.module.css';

const said = texts.editor.toCheck;

interface UnderTableProps {
  /** The one that has the keyboard. */
  readonly cell: Cell;
  readonly isWritten: boolean;
  /** The same is said beside, in the detail. */
  readonly isSaidBeside: boolean;
  /** The button that had the focus is gone. */
  readonly onConfirmed: () => void;
}

/** What is said of the cell that has the keyboard, and of its item. */
export function UnderTable({ cell, isWritten, isSaidBeside, onConfirmed }: UnderTableProps) {
  const { key, entity, field } = cell;
  return (
    <div className={styles.under}>
      <CellFindings item={key} champ={field} isWritten={isWritten} isSeen={!isSaidBeside} />
      {entity !== null && !isSaidBeside && <ToCheck item={{ entity, id: key }} onConfirmed={onConfirmed} />}
    </div>
  );
}

interface ToCheckProps extends Pick<UnderTableProps, 'onConfirmed'> {
  readonly item: ItemRef;
}

function ToCheck({ item, onConfirmed }: ToCheckProps) {
  const { count, confirm } = useToCheck(item);
  // Of the critère itself, the findings beside say it.
  const isSaid = item.entity !== 'critere';
  if (count === 0 || (!isSaid && confirm === null)) return null;
  const press = async (): Promise<void> => {
    if ((await confirm?.()) === true) onConfirmed();
  };
  return (
    <div className={`${styles.toCheck} ${isSaid ? styles.said : ''}`} data-region>
      {isSaid && <p>{said.many(count)}</p>}
      {confirm !== null && (
        <Button variant="warning" onPress={() => void press()}>
          {said.confirm(count)}
        </Button>
      )}
    </div>
  );
}
