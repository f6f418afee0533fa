import { SelectField, type Option } from './SelectField.tsx';
import styles from './FilterField.module.css';

const ALL = 'tout';

interface FilterFieldProps<K extends string> {
  /** Its name, which stands in it until something is chosen. */
  readonly label: string;
  /** What lifts it: « Toutes les régions ». */
  readonly all: string;
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
}

/** One condition of a filter, in little room; what is asked for shows. */
export function FilterField<K extends string>({ label, all, options, value, onChange }: FilterFieldProps<K>) {
  return (
    <div className={value === null ? styles.free : styles.asked}>
      <SelectField<K | typeof ALL>
        isBare
        label={label}
        options={[{ id: ALL, label: all }, ...options]}
        value={value}
        placeholder={label}
        onChange={(id) => onChange(id === ALL ? null : id)}
      />
    </div>
  );
}
