import type { KeyboardEvent } from 'react';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { SelectField, type Option } from '../../ui/SelectField.tsx';
import { useEdited } from '../referentiel/draft.ts';
import type { TypedSpec } from '../referentiel/fields/field-spec.ts';
import type { Save } from '../referentiel/fields/form-item.ts';
import { useTypedText } from '../referentiel/fields/useTypedText.ts';
import { useDone } from '../referentiel/useDone.ts';
import styles from './Decisions.module.css';

interface CelluleProps {
  readonly item: ItemRef;
  /** Its name is heard and not seen: the table says it. */
  readonly spec: TypedSpec;
}

/** A field in a table: committed when it is left, by Enter, or after a long pause. */
export function Cellule({ item: { entity, id }, spec }: CelluleProps) {
  const { state, isReadOnly, edit } = useEdited();
  const { name, label, kind } = spec;
  const value = state.get(entity)?.get(id)?.[name] ?? null;
  const save: Save = (next, seen) =>
    edit(() => changeItem({ entity, id }, { id, [name]: seen }, { [name]: next }));
  const typed = useTypedText({ id, spec, path: name, value, save });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void typed.commit();
  };
  return (
    <>
      <input
        aria-label={label}
        className={kind === 'integer' ? styles.nombre : styles.mots}
        inputMode={kind === 'integer' ? 'numeric' : 'text'}
        value={typed.text}
        readOnly={isReadOnly}
        aria-invalid={typed.failure !== null}
        data-dirty={typed.isDirty ? true : undefined}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={() => void typed.commit()}
        onKeyDown={onKeyDown}
      />
      {typed.failure !== null && (
        <p role="alert" className={styles.refus}>
          {typed.failure.message}
        </p>
      )}
    </>
  );
}

interface ChoixProps<K extends string> {
  readonly item: ItemRef;
  readonly champ: string;
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K;
  /** What one of them is in the row; null: nothing. */
  readonly stored?: (value: K) => string | null;
}

/** A choice in a table: committed at once. */
export function Choix<K extends string>(props: ChoixProps<K>) {
  const { item, champ, label, options, value, stored = (chosen) => chosen } = props;
  const { isReadOnly } = useEdited();
  const done = useDone();
  const change = (next: K): void =>
    void done(() => changeItem(item, { id: item.id, [champ]: stored(value) }, { [champ]: stored(next) }));
  return (
    <SelectField
      isBare
      label={label}
      options={options}
      value={value}
      onChange={change}
      isDisabled={isReadOnly}
    />
  );
}
