import { seVoit } from '../../../shared/domain/invisibles.ts';
import { TextField } from '../../ui/TextField.tsx';

interface NameFieldProps {
  readonly said: { readonly nom: string; readonly nomHint: string; readonly nomMissing: string };
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What lacks is said once the form was sent. */
  readonly isSent: boolean;
}

/** The one name that a form begins with, and cannot do without. */
export function NameField({ said, value, onChange, isSent }: NameFieldProps) {
  return (
    <TextField
      label={said.nom}
      hint={said.nomHint}
      value={value}
      onChange={onChange}
      error={isSent && !seVoit(value) ? said.nomMissing : undefined}
      isRequired
      takesFocus
      maxLength={200}
    />
  );
}
