import { memo, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { Json } from '../../../../shared/domain/json.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import type { Cell } from '../../../../shared/table/cells.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { afterDrawing } from '../../../app/focus.ts';
import { fieldReached } from '../../../app/sought.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { CELL_FINDINGS } from '../../controles/findings-id.ts';
import { Underlined, UnderlinedField } from '../../controles/Underlined.tsx';
import { useDraft, useEditing } from '../draft.ts';
import { Conflict } from '../fields/Conflict.tsx';
import type { TypedSpec } from '../fields/field-spec.ts';
import type { Save } from '../fields/form-item.ts';
import { useTypedText } from '../fields/useTypedText.ts';
import { itemTitle } from '../structure/item-name.ts';
import { writtenAtSource } from './fixed.ts';
import styles from './Table.module.css';

interface TextCellProps {
  readonly cell: Cell;
  readonly entity: EntityName;
  readonly row: Row;
  readonly isEditing: boolean;
  readonly onLeft: () => void;
}

const kindOf = ({ field }: Cell): TypedSpec['kind'] =>
  field === 'code' ? 'line' : field === 'intitule' ? 'title' : 'text';

/** The text of a field of an item: a gesture elsewhere draws none of it again. */
export const TextCell = memo(function TextCell({ cell, entity, row, isEditing, onLeft }: TextCellProps) {
  const { edit } = useEditing();
  const { key: id, field } = cell;
  const title = itemTitle(entity, row);
  const label = field === 'code' ? texts.table.codeOf(title) : title;
  return (
    <WrittenCell
      id={id}
      spec={{ kind: kindOf(cell), label }}
      path={field}
      value={row[field] ?? null}
      save={(next, seen) => edit(() => changeItem({ entity, id }, { id, [field]: seen }, { [field]: next }))}
      placeholder={<Placeholder cell={cell} />}
      // A code is short, and given by itself: what is typed takes its place.
      isReplaced={field === 'code'}
      isEditing={isEditing}
      onLeft={onLeft}
    />
  );
});

interface WrittenCellProps {
  /** Of the item. */
  readonly id: string;
  readonly spec: Pick<TypedSpec, 'kind' | 'label' | 'check'>;
  readonly path: string;
  readonly value: Json;
  readonly save: Save;
  readonly placeholder: ReactNode;
  /** What is typed takes the place of what stands there, which is no prose. */
  readonly isReplaced: boolean;
  readonly isEditing: boolean;
  readonly onLeft: () => void;
}

/** A text, read and written in the same place, with the same measure of its lines: nothing moves when the writing begins. */
export function WrittenCell(props: WrittenCellProps) {
  const { id, spec, path, value, save, isEditing, onLeft } = props;
  const typed = useTypedText({ id, spec, path, value, save });
  return (
    <>
      {isEditing ? (
        <UnderlinedField item={id} champ={path} text={typed.text}>
          <Writing
            label={spec.label}
            text={typed.text}
            isDirty={typed.isDirty}
            isReplaced={props.isReplaced}
            onChange={typed.change}
            onLeft={() => {
              void typed.commit();
              onLeft();
            }}
          />
        </UnderlinedField>
      ) : (
        <span className={typed.text === '' ? styles.placeholder : styles.text}>
          {typed.text === '' ? props.placeholder : <Underlined item={id} champ={path} text={typed.text} />}
        </span>
      )}
      {typed.isRecovered && <span className={styles.recovered}>{texts.editor.recovered}</span>}
      {typed.failure !== null && (
        <span role="alert" className={styles.failure}>
          {typed.failure.message}
        </span>
      )}
      {typed.failure?.code === 'CONFLICT' && <Conflict typed={typed} value={value} />}
    </>
  );
}

/** What stands where nothing is written yet: it invites to write where that can be done. */
export function Placeholder({ cell }: { readonly cell: Cell }) {
  const { state, isReadOnly } = useDraft();
  const { entity, field } = cell;
  if (field === 'code') return texts.table.code;
  if (entity === null) return null;
  const isFixed = isReadOnly || writtenAtSource(state, cell) !== null;
  return isFixed ? texts.table.unwritten : texts.table.toWrite(entity);
}

interface WritingProps {
  readonly label: string;
  readonly text: string;
  readonly isDirty: boolean;
  readonly isReplaced: boolean;
  readonly onChange: (text: string) => void;
  readonly onLeft: () => void;
}

function Writing({ label, text, isDirty, isReplaced, onChange, onLeft }: WritingProps) {
  const dispatch = useAppDispatch();
  const caret = useAppSelector(({ sought }) => sought.field?.caret ?? null);
  const area = useRef<HTMLTextAreaElement>(null);
  const begin = useEffectEvent((element: HTMLTextAreaElement): void => {
    const take = (): void => element.focus({ preventScroll: true });
    take();
    // A menu that closes holds the focus still, and gives it back to its button.
    if (document.activeElement !== element) afterDrawing(take);
    const end = element.value.length;
    if (caret === null) element.setSelectionRange(isReplaced ? 0 : end, end);
    else element.setSelectionRange(caret, caret);
    dispatch(fieldReached());
  });
  useLayoutEffect(() => {
    if (area.current !== null) begin(area.current);
  }, []);
  return (
    <textarea
      ref={area}
      rows={1}
      aria-label={label}
      aria-describedby={CELL_FINDINGS}
      // A code is no word.
      spellCheck={!isReplaced}
      className={styles.writing}
      value={text}
      data-dirty={isDirty ? true : undefined}
      onChange={(event) => onChange(event.target.value)}
      // Another window took the focus: the person will be back in the middle of a sentence.
      onBlur={() => {
        if (document.hasFocus()) onLeft();
      }}
    />
  );
}
