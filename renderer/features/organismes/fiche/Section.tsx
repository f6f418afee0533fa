import { useId, type ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import styles from './Fiche.module.css';

interface SectionProps {
  readonly titre: string;
  /** What adds one more, and what it is called. */
  readonly ajout?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly children: ReactNode;
}

/** A part of the sheet under its name. */
export function Section({ titre, ajout, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.entete}>
        <h3 id={id} className={styles.titre}>
          {titre}
        </h3>
        {ajout !== undefined && (
          <Button variant="quiet" onPress={ajout.onPress}>
            {ajout.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
