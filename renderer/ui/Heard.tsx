import type { ReactNode } from 'react';
import styles from './Heard.module.css';

/** Words for a screen reader, beside what is seen. */
export function Heard({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.place}>
      <span className={styles.heard}>{children}</span>
    </span>
  );
}
