import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../../ui/RowLayout.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { folded, matching } from '../../../../shared/search/matching.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './PickList.module.css';

export interface Pick {
  readonly id: string;
  /** « C1.2 »; empty when there is none. */
  readonly code: string;
  readonly text: string;
}

interface PickListProps {
  readonly label: string;
  readonly filter: string;
  readonly items: readonly Pick[];
  readonly mode: 'single' | 'multiple';
  readonly chosen: readonly string[];
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly isDisabled?: boolean;
  /** When it appears. */
  readonly takesFocus?: boolean;
}

const FEW = 6;

/** Items of the référentiel to choose among, with a filter when they are many. */
export function PickList(props: PickListProps) {
  const { label, filter, items, mode, chosen, onChange, isDisabled = false, takesFocus = false } = props;
  const [typed, setTyped] = useState('');
  const picks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) picks.current?.querySelector<HTMLElement>('input, [role="listbox"]')?.focus();
  }, [takesFocus]);
  const shown = matching(items, typed, ({ code, text }) => folded(`${code} ${text}`));
  const hidden = chosen.filter((id) => !shown.some((item) => item.id === id));
  return (
    <div ref={picks} className={styles.picks}>
      {items.length > FEW && <SearchField label={filter} value={typed} onChange={setTyped} />}
      <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 28 }}>
        <ListBox
          aria-label={label}
          className={styles.list ?? ''}
          items={shown}
          selectionMode={mode}
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            const next = keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String);
            onChange(new Set([...(mode === 'multiple' ? hidden : []), ...next]));
          }}
          disabledKeys={isDisabled ? shown.map(({ id }) => id) : []}
          renderEmptyState={() => <p className={styles.none}>{texts.editor.structure.noMatch}</p>}
        >
          {(item) => (
            <ListBoxItem textValue={`${item.code} ${item.text}`} className={styles.item ?? ''}>
              <span className={mode === 'multiple' ? styles.box : styles.dot} aria-hidden="true">
                {mode === 'multiple' && <Tick />}
              </span>
              {item.code !== '' && <span className={styles.code}>{item.code}</span>}
              <span className={styles.text}>{item.text}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  );
}
