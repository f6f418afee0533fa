import type { Niveau } from '../../../../shared/controles/constat.ts';
import styles from './CellMark.module.css';

/** Full, pointed or hollow: told apart without their colours. */
const shapes: Readonly<Record<Niveau, string>> = {
  erreur: 'M2.5 0h3L8 2.5v3L5.5 8h-3L0 5.5v-3Z',
  avertissement: 'M4 .5 8 8H0Z',
  information: 'M4 .9a3.1 3.1 0 1 0 0 6.2A3.1 3.1 0 0 0 4 .9Z',
};

/** In the corner of a cell of which something is said: the words are under the table, and describe the cell that has the keyboard. */
export function CellMark({ niveau }: { readonly niveau: Niveau }) {
  return (
    <svg viewBox="0 0 8 8" aria-hidden="true" data-niveau={niveau} className={styles.mark}>
      <path d={shapes[niveau]} />
    </svg>
  );
}
