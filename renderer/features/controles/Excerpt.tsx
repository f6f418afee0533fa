import type { Constat } from '../../../shared/controles/constat.ts';
import { excerptOf } from './excerpt.ts';
import styles from './Excerpt.module.css';

/** The words that are faulty, underlined among those around. */
export function Excerpt({ constat }: { readonly constat: Constat }) {
  const excerpt = excerptOf(constat);
  if (excerpt === null) return null;
  return (
    <q className={styles.excerpt}>
      {excerpt.before}
      <mark className={styles.fault}>{excerpt.fault}</mark>
      {excerpt.after}
    </q>
  );
}
