import { useMemo, type ReactNode } from 'react';
import type { ItemRef, Row } from '../../../../shared/domain/row.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { useDraft } from '../draft.ts';
import { Field } from './Field.tsx';
import type { FieldSpec } from './field-spec.ts';
import { FormItemContext } from './form-item.ts';
import styles from './fields.module.css';

interface ItemFormProps {
  readonly item: ItemRef;
  readonly row: Row;
  readonly fields: readonly FieldSpec[];
  readonly children?: ReactNode;
}

/** Kinds of fields that take the whole width of the form. */
const wide: ReadonlySet<FieldSpec['kind']> = new Set(['title', 'text', 'object', 'records']);

/** The fields of one item, each committed by itself. */
export function ItemForm({ item: { entity, id }, row, fields, children }: ItemFormProps) {
  const { isReadOnly, edit } = useDraft();
  const formItem = useMemo(() => ({ id, isReadOnly }), [id, isReadOnly]);
  return (
    <FormItemContext value={formItem}>
      <div className={styles.form}>
        {fields.map((spec) => (
          <FieldPlace key={spec.name} item={id} champ={spec.name} isWide={wide.has(spec.kind)}>
            <Field
              spec={spec}
              path={spec.name}
              value={row[spec.name] ?? null}
              save={(next, seen) =>
                edit(() => changeItem({ entity, id }, { id, [spec.name]: seen }, { [spec.name]: next }))
              }
            />
          </FieldPlace>
        ))}
        {children}
      </div>
    </FormItemContext>
  );
}
