import type { ReactNode } from 'react';
import { conseilDe, messageDe } from '../../../shared/controles/phrases.ts';
import { useControles } from './controles.ts';
import { Excerpt } from './Excerpt.tsx';
import { findingsId } from './findings-id.ts';
import { Niveau } from './Niveau.tsx';
import styles from './FieldPlace.module.css';

interface FieldPlaceProps {
  readonly item: string;
  readonly champ: string;
  /** It takes the whole width of its form. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A field and, under it, what the rules say of it: whoever follows a finding arrives here. */
export function FieldPlace({ item, champ, isWide = false, children }: FieldPlaceProps) {
  return (
    <div data-item={item} data-champ={champ} className={isWide ? styles.wide : styles.place}>
      {children}
      <FieldFindings item={item} champ={champ} />
    </div>
  );
}

/** What the rules say of a field, or of the whole item; a change is said once typing pauses. */
export function FieldFindings({ item, champ }: { readonly item: string; readonly champ: string | null }) {
  const { found } = useControles();
  return (
    <div id={findingsId(item, champ)} aria-live="polite">
      {found(item, champ).map((constat, i) => (
        <p key={`${constat.regle} ${i}`} className={styles.finding}>
          <Niveau niveau={constat.niveau} /> {messageDe(constat)}{' '}
          <span className={styles.advice}>{conseilDe(constat.regle)}</span> <Excerpt constat={constat} />
        </p>
      ))}
    </div>
  );
}
