import { useEffect, useRef, type RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { orderedItems } from '../../../../shared/document/ordered-items.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { changeLinks, changeLinksTo, linkChange } from '../../../../shared/edit/links.ts';
import type { Cell } from '../../../../shared/table/cells.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../draft.ts';
import { itemName } from '../structure/item-name.ts';
import { useKeys } from '../structure/useKeys.ts';
import { PickList, type Pick } from '../structure/PickList.tsx';
import { useDone } from '../useDone.ts';
import field from '../../../ui/field.module.css';
import styles from './Table.module.css';

interface LinkCellProps {
  readonly cell: Cell;
  readonly linked: readonly string[];
  readonly isEditing: boolean;
  readonly onLeft: () => void;
}

const targetOf = ({ field: name }: Cell): 'activite' | 'modalite' =>
  name === 'activites' ? 'activite' : 'modalite';

/** What a compétence is linked to, by its code and its text. */
export function LinkCell({ cell, linked, isEditing, onLeft }: LinkCellProps) {
  const anchor = useRef<HTMLUListElement>(null);
  return (
    <>
      <ul ref={anchor} className={styles.links}>
        {linked.map((id) => (
          <Linked key={id} item={{ entity: targetOf(cell), id }} />
        ))}
      </ul>
      {isEditing && <Picker cell={cell} linked={linked} anchor={anchor} onLeft={onLeft} />}
    </>
  );
}

function Linked({ item }: { readonly item: ItemRef }) {
  const { state } = useDraft();
  const code = state.get(item.entity)?.get(item.id)?.['code'];
  return (
    <li className={styles.link}>
      {typeof code === 'string' && <span className={styles.linkCode}>{code}</span>}
      <span>{itemName(state, item).text}</span>
    </li>
  );
}

interface PickerProps extends Omit<LinkCellProps, 'isEditing'> {
  readonly anchor: RefObject<HTMLElement | null>;
}

function Picker({ cell, linked, anchor, onLeft }: PickerProps) {
  const { state, referentiel } = useDraft();
  const done = useDone();
  const content = useRef<HTMLDivElement>(null);
  const target = targetOf(cell);
  const item: ItemRef = { entity: 'competence', id: cell.key };
  const said = texts.table.links;
  const { title } = itemName(state, item);
  const label = target === 'activite' ? said.activites(title) : said.modalites(title);
  const picks = orderedItems(state, referentiel.id, target).map((row): Pick => {
    const code = row['code'];
    return {
      id: row.id,
      code: typeof code === 'string' ? code : '',
      text: itemName(state, { entity: target, id: row.id }).text,
    };
  });
  const choose = (next: ReadonlySet<string>): void => {
    const change = linkChange(linked, next);
    void done((now) =>
      target === 'activite'
        ? changeLinks(now, item, 'activites', change)
        : changeLinksTo(now, item, target, change),
    );
  };
  useKeys(content, ({ key }, at) => {
    if (key === 'Escape') onLeft();
    // From the filter into what it leaves.
    else if (key === 'ArrowDown' && at instanceof HTMLInputElement)
      content.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    else return false;
    return true;
  });
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('input, [role="listbox"], button')?.focus();
  }, []);
  return (
    <Popover
      className={field.popover ?? ''}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) onLeft();
      }}
    >
      <Dialog aria-label={label} className={styles.picker ?? ''}>
        <div ref={content} className={styles.pickerContent}>
          {picks.length === 0 ? (
            <p className={styles.none}>{target === 'activite' ? said.noActivite : said.noModalite}</p>
          ) : (
            <PickList
              label={label}
              filter={said.filter}
              mode="multiple"
              items={picks}
              chosen={linked}
              onChange={choose}
            />
          )}
          <Button variant="quiet" onPress={onLeft}>
            {said.done}
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}
