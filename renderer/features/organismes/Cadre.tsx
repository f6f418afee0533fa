import type { ReactNode } from 'react';
import styles from './Vue.module.css';

/** What scrolls is reached with the keyboard. */
const reached = { tabIndex: 0 } as const;

interface CadreProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than its window: it scrolls by itself, the page does not. */
export function Cadre({ label, children }: CadreProps) {
  return (
    <section className={styles.cadre} aria-label={label} {...reached}>
      {children}
    </section>
  );
}
