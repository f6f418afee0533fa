import { texts } from '../../../../shared/i18n/window.ts';
import { TextField } from '../../../ui/TextField.tsx';

const said = texts.organismes.fiche.correction;

interface MotifDeCorrectionProps {
  readonly motif: string;
  readonly onChange: (motif: string) => void;
  readonly isSent: boolean;
}

/** Nothing that was recorded is corrected without saying why (docs/adr/0018). */
export function MotifDeCorrection({ motif, onChange, isSent }: MotifDeCorrectionProps) {
  return (
    <TextField
      label={said.motif}
      hint={said.motifHint}
      value={motif}
      onChange={onChange}
      error={isSent && motif.trim() === '' ? said.motifManque : undefined}
      isRequired
      isMultiline
      maxLength={65_536}
    />
  );
}
