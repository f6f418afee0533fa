import type { KeyboardEvent } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import field from '../../ui/field.module.css';
import styles from './Search.module.css';

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: (isBackwards: boolean) => void;
}

/** A short field in a bar; its name stands in it. Escape is the bar's. */
export function FindField({ label, value, onChange, onEnter }: FindFieldProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter(event.shiftKey);
  };
  return (
    <TextField
      type="search"
      aria-label={label}
      value={value}
      spellCheck="false"
      onChange={onChange}
      className={styles.field ?? ''}
    >
      <Input className={field.input ?? ''} placeholder={label} maxLength={800} onKeyDown={onKeyDown} />
    </TextField>
  );
}
