import { useState, type KeyboardEvent } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { TypedSpec } from './field-spec.ts';
import { useFormItem, type FieldProps } from './form-item.ts';
import { textOf } from './typed-value.ts';
import { useTypedText, type TypedText } from './useTypedText.ts';
import styles from './fields.module.css';

/** A field that is typed: committed when it is left, by Enter, or after a long pause. */
export function TypedField({ spec, path, value, save, takesFocus = false }: FieldProps<TypedSpec>) {
  const { isReadOnly } = useFormItem();
  const typed = useTypedText({ kind: spec.kind, path, value, save });
  const isConflict = typed.failure?.code === 'CONFLICT';
  return (
    <div className={`${styles.field} ${styles[spec.kind]}`}>
      <TextField
        label={spec.label}
        value={typed.text}
        onChange={typed.change}
        hint={typed.isRecovered ? texts.editor.recovered : spec.hint}
        error={typed.failure?.message}
        isMultiline={spec.kind === 'text' || spec.kind === 'title'}
        type={spec.kind === 'date' ? 'date' : 'text'}
        inputMode={spec.kind === 'integer' ? 'numeric' : 'text'}
        isReadOnly={isReadOnly}
        isDirty={typed.isDirty}
        takesFocus={takesFocus}
        onBlur={() => void typed.commit()}
        onKeyDown={(event) => onKey(event, spec.kind, typed)}
      />
      {isConflict && <Conflict typed={typed} value={value} />}
    </div>
  );
}

function onKey(event: KeyboardEvent, kind: TypedSpec['kind'], typed: TypedText): void {
  if (event.key === 'Enter' && kind !== 'text' && !event.nativeEvent.isComposing) {
    event.preventDefault();
    void typed.commit();
  }
}

/** Somebody else changed the same field meanwhile: nothing is lost, the person chooses. */
function Conflict({ typed, value }: { readonly typed: TypedText; readonly value: Json }) {
  const [isShown, setShown] = useState(false);
  const other = textOf(value);
  const said = texts.editor.conflict;
  return (
    <div className={styles.conflict}>
      <div className={styles.choices}>
        <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {said.show}
        </Button>
        <Button onPress={() => void typed.insist()}>{said.keepMine}</Button>
        <Button onPress={typed.restore}>{said.takeOther}</Button>
      </div>
      {isShown && <p className={styles.other}>{other === '' ? said.empty : other}</p>}
    </div>
  );
}
