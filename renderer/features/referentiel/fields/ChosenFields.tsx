import { useId, useState } from 'react';
import type { Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { CheckSpec, ChoiceSpec } from './field-spec.ts';
import { useFormItem, type FieldProps } from './form-item.ts';
import styles from './fields.module.css';

type Chosen = readonly [refusal: string | undefined, choose: (next: Json) => void];

/** What is chosen is committed at once; the sentence is why it was refused. */
function useChosen({ value, save, waitsFor }: Omit<FieldProps<unknown>, 'spec' | 'path'>): Chosen {
  const [refusal, setRefusal] = useState<string>();
  const [isEarly, setEarly] = useState(false);
  const choose = async (next: Json): Promise<void> => {
    setEarly(waitsFor !== undefined);
    if (waitsFor === undefined) setRefusal((await save(next, value))?.message);
  };
  const early = isEarly && waitsFor !== undefined ? texts.editor.chosenEarly(waitsFor) : undefined;
  return [early ?? refusal, (next) => void choose(next)];
}

const UNSAID = 'sans';

export function ChoiceField({ spec, takesFocus = false, ...props }: FieldProps<ChoiceSpec>) {
  const { value } = props;
  const { isReadOnly } = useFormItem();
  const [refusal, choose] = useChosen(props);
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
        takesFocus={takesFocus}
      />
    </div>
  );
}

export function CheckField({ spec, ...props }: FieldProps<CheckSpec>) {
  const { isReadOnly } = useFormItem();
  const [refusal, choose] = useChosen(props);
  const hint = useId();
  return (
    <div className={`${styles.field} ${styles.check}`}>
      <Checkbox
        isSelected={props.value === true}
        onChange={choose}
        isDisabled={isReadOnly}
        describedBy={spec.hint === undefined ? undefined : hint}
      >
        {spec.label}
      </Checkbox>
      {spec.hint !== undefined && (
        <p id={hint} className={styles.hint}>
          {spec.hint}
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  );
}
