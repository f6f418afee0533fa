import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../draft.ts';
import type { Table } from './useTable.ts';
import styles from './Table.module.css';

interface TableToolsProps {
  readonly label: string;
  readonly table: Pick<Table, 'selected'>;
  /** Asks where what is selected goes. */
  readonly onMove: () => void;
  readonly children: ReactNode;
}

/** The toolbar of a table: its own tools, what is done with several rows, how many they are or how it is left. */
export function TableTools({ label, table: { selected }, onMove, children }: TableToolsProps) {
  const { isReadOnly } = useDraft();
  return (
    <div className={styles.bar} data-region>
      <Toolbar aria-label={label} className={styles.tools ?? ''}>
        {children}
        {!isReadOnly && selected.length > 1 && (
          <Button variant="quiet" onPress={onMove}>
            {texts.commands.labels.moveTo}
          </Button>
        )}
      </Toolbar>
      <span className={styles.state}>
        {selected.length > 1 ? texts.table.selected(selected.length) : texts.table.leave}
      </span>
    </div>
  );
}
