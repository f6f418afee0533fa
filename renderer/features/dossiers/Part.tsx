import { useId, type ReactNode } from 'react';
import styles from './Dossiers.module.css';

interface PartProps {
  readonly title: string;
  /** What adds to it, where it may be added to. */
  readonly action: ReactNode;
  /** Said in place of what it holds; null: it holds something. */
  readonly empty: string | null;
  readonly children: ReactNode;
}

/** One of the lists of a dossier: what followed, what is joined. */
export function Part({ title, action, empty, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.tete}>
        <h5 id={id} className={styles.sous}>
          {title}
        </h5>
        {action}
      </div>
      {empty !== null && <p className={styles.soft}>{empty}</p>}
      {children}
    </section>
  );
}
