import { texts } from '../../../shared/i18n/window.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { collegesDe, fauteDe, type Parole } from './voix.ts';
import styles from './Relecture.module.css';

const said = texts.relecture.commenter;

interface VoixFieldsProps {
  readonly value: Parole;
  /** What is missing is said. */
  readonly isTried: boolean;
  readonly onChange: (value: Parole) => void;
}

/** In whose name something is said. */
export function VoixFields({ value, isTried, onChange }: VoixFieldsProps) {
  const options = collegesDe(value).map((id) => ({ id, label: texts.relecture.college(id) }));
  return (
    <div className={styles.voix}>
      <TextField
        label={said.organisation}
        hint={said.organisationHint}
        maxLength={800}
        value={value.organisation}
        onChange={(organisation) => onChange({ ...value, organisation })}
      />
      <SelectField
        label={said.college}
        options={options}
        placeholder={said.collegeChoisir}
        value={value.college}
        error={isTried ? fauteDe(value) : undefined}
        onChange={(college) => onChange({ ...value, college })}
      />
    </div>
  );
}
