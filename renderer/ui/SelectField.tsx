import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { DownArrow } from './DownArrow.tsx';
import styles from './field.module.css';
import own from './SelectField.module.css';

export interface Option<K extends string> {
  readonly id: K;
  readonly label: string;
}

interface SelectFieldProps<K extends string> {
  readonly label: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  /** The first field of what was just added takes the focus. */
  readonly takesFocus?: boolean;
  /** Its name is heard and not seen. */
  readonly isBare?: boolean;
}

/** A choice among a few. */
export function SelectField<K extends string>(props: SelectFieldProps<K>) {
  const { label, options, value, onChange, placeholder = '', hint, error, isBare = false } = props;
  const { takesFocus = false } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) trigger.current?.focus();
  }, [takesFocus]);
  return (
    <Select
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      {...(isBare && { 'aria-label': label })}
    >
      {!isBare && <Label className={styles.label ?? ''}>{label}</Label>}
      <Button ref={trigger} className={`${styles.input} ${own.trigger}`}>
        <SelectValue className={own.value ?? ''} />
        <DownArrow />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.options ?? ''} items={options}>
          {(option) => <ListBoxItem className={styles.option ?? ''}>{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  );
}
