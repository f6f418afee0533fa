import { texts } from '../../../shared/i18n/window.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Adoption.module.css';

const said = texts.adoption;

interface DecisionTenueProps {
  /** What is said of it when its rule finds nothing wrong. */
  readonly verifiee: string;
  /** Where the reason is kept. */
  readonly hint: string;
  /** What its rule finds wrong with how it was taken, in words. */
  readonly fautes: readonly string[];
  /** Why it counts all the same. */
  readonly malgre: string;
  readonly onChange: (malgre: string) => void;
  readonly error: string | undefined;
}

/** What the rule says of a decision of the file, and why it counts in spite of it. */
export function DecisionTenue({ verifiee, hint, fautes, malgre, onChange, error }: DecisionTenueProps) {
  if (fautes.length === 0) return <p className={styles.soft}>{verifiee}</p>;
  return (
    <>
      <section className={`${styles.attention} ${styles.stops}`} aria-label={said.tenue.fautes}>
        <p className={styles.heading}>{said.tenue.fautes}</p>
        <ul className={styles.points}>
          {fautes.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      </section>
      <TextField
        label={said.tenue.malgre}
        hint={hint}
        isRequired
        isMultiline
        maxLength={65_536}
        value={malgre}
        onChange={onChange}
        error={error}
      />
    </>
  );
}
