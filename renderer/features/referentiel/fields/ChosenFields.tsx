import { useState } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { CheckSpec, ChoiceSpec } from './field-spec.ts';
import { useFormItem, type FieldProps, type Save } from './form-item.ts';
import styles from './fields.module.css';

/** What is chosen is committed at once; the sentence is why it was refused. */
function useChosen(value: Json, save: Save): readonly [string | undefined, (next: Json) => void] {
  const [refusal, setRefusal] = useState<string>();
  const choose = async (next: Json): Promise<void> => setRefusal((await save(next, value))?.message);
  return [refusal, (next) => void choose(next)];
}

const UNSAID = 'sans';

export function ChoiceField({ spec, value, save }: FieldProps<ChoiceSpec>) {
  const { isReadOnly } = useFormItem();
  const [refusal, choose] = useChosen(value, save);
  const unsaid = spec.isOptional ? [{ id: UNSAID, label: texts.editor.unsaid }] : [];
  return (
    <div className={`${styles.field} ${styles.choice}`}>
      <SelectField
        label={spec.label}
        options={[...unsaid, ...spec.options]}
        value={typeof value === 'string' ? value : UNSAID}
        onChange={(next) => choose(next === UNSAID ? null : next)}
        hint={spec.hint}
        error={refusal}
        isDisabled={isReadOnly}
      />
    </div>
  );
}

export function CheckField({ spec, value, save }: FieldProps<CheckSpec>) {
  const { isReadOnly } = useFormItem();
  const [refusal, choose] = useChosen(value, save);
  return (
    <div className={`${styles.field} ${styles.check}`}>
      <Checkbox isSelected={value === true} onChange={choose} isDisabled={isReadOnly}>
        {spec.label}
      </Checkbox>
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  );
}
