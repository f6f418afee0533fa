import screen from '../../ui/Screen.module.css';

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
    <dl className={screen.facts}>
      {faits.map(
        ({ label, dit, alerte = false }) =>
          dit !== null && (
            <div key={label} className={screen.fact}>
              <dt>{label}</dt>
              <dd data-alerte={alerte}>{dit}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
