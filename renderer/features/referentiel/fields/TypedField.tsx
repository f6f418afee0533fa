import type { KeyboardEvent } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { Conflict } from './Conflict.tsx';
import { findingsId } from '../../controles/findings-id.ts';
import { UnderlinedField } from '../../controles/Underlined.tsx';
import { isOfLines, type TypedSpec } from './field-spec.ts';
import { useFormItem, type FieldProps } from './form-item.ts';
import { useTypedText, type TypedText } from './useTypedText.ts';
import styles from './fields.module.css';

/** A field that is typed: committed when it is left, by Enter, or after a long pause. */
export function TypedField({ spec, path, value, save, takesFocus = false, waitsFor }: FieldProps<TypedSpec>) {
  const { id, isReadOnly } = useFormItem();
  const typed = useTypedText({ id, spec, path, value, save, waitsFor });
  const isConflict = typed.failure?.code === 'CONFLICT';
  return (
    <div className={`${styles.field} ${styles[spec.kind]}`}>
      <TextField
        label={spec.label}
        value={typed.text}
        onChange={typed.change}
        hint={typed.isRecovered ? texts.editor.recovered : spec.hint}
        error={typed.failure?.message}
        isMultiline={isOfLines(spec)}
        type={spec.kind === 'date' ? 'date' : 'text'}
        inputMode={spec.kind === 'integer' ? 'numeric' : 'text'}
        isReadOnly={isReadOnly}
        isDirty={typed.isDirty}
        describedBy={path.includes('/') ? undefined : findingsId(id, path)}
        over={(area) => (
          <UnderlinedField item={id} champ={path} text={typed.text}>
            {area}
          </UnderlinedField>
        )}
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
