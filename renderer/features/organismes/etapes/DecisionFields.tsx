import { texts } from '../../../../shared/i18n/window.ts';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Etapes.module.css';

const said = texts.organismes.etapes;

interface Decision {
  readonly decisionDate: string;
  readonly decisionRef: string;
}

interface DecisionFieldsProps {
  readonly label: string;
  readonly decision: Decision;
  readonly onChange: (part: Partial<Decision>) => void;
  readonly fautes: Partial<Record<keyof Decision, string>>;
}

/** A decision that is cited: its day, and what it is called. */
export function DecisionFields({ label, decision, onChange, fautes }: DecisionFieldsProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.row}>
        <TextField
          type="date"
          label={said.decisionDate}
          value={decision.decisionDate}
          onChange={(decisionDate) => onChange({ decisionDate })}
          error={fautes.decisionDate}
        />
        <TextField
          label={said.decisionRef}
          value={decision.decisionRef}
          maxLength={800}
          onChange={(decisionRef) => onChange({ decisionRef })}
          error={fautes.decisionRef}
        />
      </div>
    </fieldset>
  );
}
