import { useId, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Ways.module.css';

/** The few things that can be done where nothing is yet, each with what it is for. */
export function Ways({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.ways}>{children}</ul>;
}

interface WayProps {
  readonly label: string;
  readonly hint: string;
  /** The one to take when in doubt. */
  readonly isMain?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

export function Way({ label, hint, isMain = false, ...press }: WayProps) {
  const id = useId();
  return (
    <li className={styles.way}>
      <Button {...press} variant={isMain ? 'primary' : 'plain'} aria-describedby={id}>
        {label}
      </Button>
      <span id={id} className={styles.hint}>
        {hint}
      </span>
    </li>
  );
}
