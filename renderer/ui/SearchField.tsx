import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { texts } from '../../shared/i18n/window.ts';
import styles from './field.module.css';
import own from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Filters a list; its name stands in it. Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      spellCheck="false"
      className={own.search ?? ''}
      value={value}
      onChange={onChange}
    >
      <Input className={`${styles.input} ${own.input}`} placeholder={label} />
      <Button className={own.clear ?? ''} aria-label={texts.field.clear}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 3 6 6m0-6-6 6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
    </AriaSearchField>
  );
}
