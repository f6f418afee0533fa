import type { ReactNode } from 'react';
import styles from './Fusion.module.css';

interface RefusProps {
  readonly titre: string;
  /** Says what is wrong and what to do. */
  readonly message: string;
  readonly children?: ReactNode;
}

/** What was asked for cannot be done; the rest stays as it was. */
export function Refus({ titre, message, children }: RefusProps) {
  return (
    <div role="alert" className={styles.refus}>
      <p className={styles.fort}>{titre}</p>
      <p>{message}</p>
      {children}
    </div>
  );
}
