import { useEffect, useRef } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import styles from './field.module.css';

/** The list under it is always open, and controlled from it (w3.org/WAI/ARIA/apg/patterns/combobox). */
const combobox = { role: 'combobox', 'aria-expanded': true } as const;

interface ComboboxFieldProps {
  readonly label: string;
}

/** The field of an Autocomplete: keeps the focus while the arrows go through the list below. It takes it when it appears. */
export function ComboboxField({ label }: ComboboxFieldProps) {
  const search = useRef<HTMLDivElement>(null);
  useEffect(() => search.current?.querySelector('input')?.focus(), []);
  return (
    <SearchField ref={search} aria-label={label} spellCheck="false">
      <Input {...combobox} className={styles.input ?? ''} placeholder={label} maxLength={800} />
    </SearchField>
  );
}
