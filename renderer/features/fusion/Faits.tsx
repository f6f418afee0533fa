import styles from './Fusion.module.css';

interface Fait {
  readonly label: string;
  /** Null: it is not known. */
  readonly dit: string | null;
  /** To be looked at before anything else. */
  readonly alerte?: boolean;
}

/** What is known of something that was received, one thing a line. */
export function Faits({ faits }: { readonly faits: readonly Fait[] }) {
  return (
    <dl className={styles.faits}>
      {faits.map(
        ({ label, dit, alerte = false }) =>
          dit !== null && (
            <div key={label} className={styles.fait}>
              <dt>{label}</dt>
              <dd data-alerte={alerte}>{dit}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
