import type { Niveau as Level } from '../../../shared/controles/constat.ts';
import { niveauLabels } from '../../../shared/i18n/fr/controles.ts';
import styles from './Niveau.module.css';

const shapes: Readonly<Record<Level, string>> = {
  erreur: 'M4.1 1h5.8L13 4.1v5.8L9.9 13H4.1L1 9.9V4.1Z',
  avertissement: 'M7 1.2 13.4 12.8H.6Z',
  information: 'M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Z',
};
const signs: Readonly<Record<Level, string>> = {
  erreur: 'M4.9 4.9l4.2 4.2m0-4.2L4.9 9.1',
  avertissement: 'M7 5.2v3.4m0 1.7v.6',
  information: 'M7 6.4v3.6m0-6v.6',
};

interface NiveauProps {
  readonly niveau: Level;
  /** In place of the level’s own name, such as « 3 erreurs ». */
  readonly label?: string;
}

/** How grave a finding is, in a shape and in words: the colour only repeats them. */
export function Niveau({ niveau, label = niveauLabels[niveau] }: NiveauProps) {
  return (
    <span className={`${styles.niveau} ${styles[niveau]}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true" className={styles.icon}>
        <path d={shapes[niveau]} fill="none" stroke="currentColor" strokeWidth="1.3" />
        <path d={signs[niveau]} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {label}
    </span>
  );
}
