import { useMemo, type ReactNode } from 'react';
import type { ItemRef, Row } from '../../../../shared/domain/row.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { isWrittenAtSource } from '../../../../shared/partage/guard.ts';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { useEdited } from '../draft.ts';
import { Field } from './Field.tsx';
import { isOfLines, isWide, type FieldSpec } from './field-spec.ts';
import { asWhole, FormItemContext } from './form-item.ts';
import styles from './fields.module.css';

interface ItemFormProps {
  readonly item: ItemRef;
  readonly row: Row;
  readonly fields: readonly FieldSpec[];
  readonly children?: ReactNode;
}

/** The fields of one item, each committed by itself. */
export function ItemForm({ item: { entity, id }, row, fields, children }: ItemFormProps) {
  const { state, isReadOnly, edit } = useEdited();
  return (
    <div className={styles.form}>
      {fields.map((spec) => (
        <FieldPlace
          key={spec.name}
          item={id}
          champ={spec.name}
          isWide={isWide(spec)}
          isUnderlined={isOfLines(spec)}
        >
          <FormItem id={id} isReadOnly={isReadOnly || isWrittenAtSource(state, { entity, id }, spec.name)}>
            <Field
              spec={spec}
              path={spec.name}
              value={row[spec.name] ?? null}
              save={(next, seen, put = asWhole) =>
                edit((now) => {
                  const whole = now.get(entity)?.get(id)?.[spec.name] ?? null;
                  const before = { id, [spec.name]: put(whole, seen) };
                  return changeItem({ entity, id }, before, { [spec.name]: put(whole, next) });
                })
              }
            />
          </FormItem>
        </FieldPlace>
      ))}
      {children}
    </div>
  );
}

interface FormItemProps {
  readonly id: string;
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
}

/** The same object as long as nothing of it changes. */
function FormItem({ id, isReadOnly, children }: FormItemProps) {
  const formItem = useMemo(() => ({ id, isReadOnly }), [id, isReadOnly]);
  return <FormItemContext value={formItem}>{children}</FormItemContext>;
}
