import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { defined } from './defined.ts';
import { FieldLabel } from './FieldWords.tsx';
import { Tick } from './Tick.tsx';
import styles from './Choices.module.css';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** Id of what is said of it elsewhere on the page. */
  readonly describedBy?: string | undefined;
  readonly children: ReactNode;
}

export function Checkbox({ children, describedBy, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      {...defined({ 'aria-describedby': describedBy })}
      className={styles.choice ?? ''}
    >
      <span className={styles.box} aria-hidden="true">
        <Tick />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

interface CheckboxGroupProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly value: readonly K[];
  readonly onChange: (value: readonly K[]) => void;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
}

/** Any of a few, all in sight, in their order. */
export function CheckboxGroup<K extends string>(props: CheckboxGroupProps<K>) {
  const { label, options, value, onChange, isRequired = false, error } = props;
  return (
    <AriaCheckboxGroup
      className={styles.group ?? ''}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      value={[...value]}
      onChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.includes(id)))}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      {options.map(({ id, label: name }) => (
        <AriaCheckbox key={id} value={id} className={styles.choice ?? ''}>
          <span className={styles.box} aria-hidden="true">
            <Tick />
          </span>
          <span>{name}</span>
        </AriaCheckbox>
      ))}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaCheckboxGroup>
  );
}

interface RadioGroupProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string; readonly hint?: string }[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A choice among a few, all in sight. */
export function RadioGroup<K extends string>({
  label,
  options,
  value,
  onChange,
  error,
  ...props
}: RadioGroupProps<K>) {
  return (
    <AriaRadioGroup
      {...props}
      className={styles.group ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {options.map(({ id, label: name, hint }) => (
        <Radio key={id} value={id} className={styles.choice ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          <span>
            {name}
            {hint !== undefined && <span className={styles.hint}> {hint}</span>}
          </span>
        </Radio>
      ))}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaRadioGroup>
  );
}
