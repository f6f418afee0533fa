import type { ReactNode } from 'react';
import { useFocusWhenLost } from '../../app/focus.ts';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What fills the window while no file is shown. */
export function Page({ title, children }: PageProps) {
  const heading = useFocusWhenLost();
  return (
    <main className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children}
    </main>
  );
}
