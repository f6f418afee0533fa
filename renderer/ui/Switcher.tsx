import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import styles from './Switcher.module.css';

interface SwitcherProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}

/** Two or three ways to see the same thing. */
export function Switcher<K extends string>({ label, options, value, onChange }: SwitcherProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.option ?? ''}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
