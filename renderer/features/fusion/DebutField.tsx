import type { ConnuDe } from '../../../shared/contract/answers/paquet.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { debutDe, debutsPour, type Debut, type Saisie } from './paquet.ts';

const said = texts.paquet.debut;

interface DebutFieldProps {
  readonly saisie: Saisie;
  readonly connus: readonly ConnuDe[];
  readonly onChange: (part: Partial<Saisie>) => void;
}

/** How much of the journal is sent, where the person it is for is known to have some of it. */
export function DebutField({ saisie, connus, onChange }: DebutFieldProps) {
  const debuts = debutsPour(saisie.pour, connus);
  if (debuts.length === 0) return null;
  return (
    <RadioGroup<Debut>
      label={said.label}
      options={[
        ...debuts.map(({ sorte, nom, le }) => ({ id: sorte, ...said.depuis[sorte](nom, le) })),
        { id: 'tout', ...said.tout },
      ]}
      value={debutDe(saisie, debuts)}
      onChange={(depuis) => onChange({ depuis })}
    />
  );
}
