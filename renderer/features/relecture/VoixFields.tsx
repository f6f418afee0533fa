import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { collegesDe, fauteDe, type Parole } from './voix.ts';
import styles from './Relecture.module.css';

const said = texts.relecture.commenter;

interface VoixFieldsProps {
  readonly value: Parole;
  /** Who spoke last, to be taken again. */
  readonly encore: Parole | null;
  /** What is missing is said. */
  readonly isTried: boolean;
  readonly onChange: (value: Parole) => void;
}

/** In whose name something is said. */
export function VoixFields({ value, encore, isTried, onChange }: VoixFieldsProps) {
  const options = collegesDe(value).map((id) => ({ id, label: texts.relecture.college(id) }));
  return (
    <div className={styles.voix}>
      <div className={styles.organisation}>
        <TextField
          label={said.organisation}
          hint={said.organisationHint}
          maxLength={800}
          value={value.organisation}
          onChange={(organisation) => onChange({ ...value, organisation })}
        />
        {encore !== null && (
          <Button onPress={() => onChange(encore)}>{said.encore(encore.organisation)}</Button>
        )}
      </div>
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
