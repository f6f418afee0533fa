import { texts } from '../../../shared/i18n/window.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FautesDePaquet, Saisie } from './paquet.ts';

const said = texts.paquet;

interface MotDePasseFieldsProps {
  readonly saisie: Saisie;
  readonly fautes: FautesDePaquet;
  readonly onChange: (part: Partial<Saisie>) => void;
}

/** A password, twice: nobody finds it again. */
export function MotDePasseFields({ saisie, fautes, onChange }: MotDePasseFieldsProps) {
  const { estProtege, motDePasse, encore } = saisie;
  return (
    <>
      <Checkbox isSelected={estProtege} onChange={(choisi) => onChange({ estProtege: choisi })}>
        {said.protege}
      </Checkbox>
      {estProtege && (
        <>
          <TextField
            type="password"
            label={said.motDePasse}
            hint={said.motDePasseHint}
            isRequired
            maxLength={1_024}
            value={motDePasse}
            onChange={(tape) => onChange({ motDePasse: tape })}
            error={fautes.motDePasse}
          />
          <TextField
            type="password"
            label={said.motDePasseEncore}
            isRequired
            maxLength={1_024}
            value={encore}
            onChange={(tape) => onChange({ encore: tape })}
            error={fautes.encore}
          />
        </>
      )}
    </>
  );
}
