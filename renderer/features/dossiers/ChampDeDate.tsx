import { TextField } from '../../ui/TextField.tsx';
import type { fautesDeForme, SaisieDeSuite } from './form.ts';

/** What is typed of a suite, what is wrong with it, and what changes it. */
export interface SaisieProps {
  readonly saisie: SaisieDeSuite;
  readonly fautes: ReturnType<typeof fautesDeForme>;
  readonly onChange: (next: Partial<SaisieDeSuite>) => void;
}

interface ChampDeDateProps extends SaisieProps {
  readonly champ: 'le' | 'jusquau' | 'dateEffet' | 'dateFin' | 'dateLimiteDelivrance';
  readonly label: string;
  readonly isRequired?: boolean;
}

/** One of the days of a suite. */
export function ChampDeDate(props: ChampDeDateProps) {
  const { champ, label, isRequired = true, saisie, fautes, onChange } = props;
  return (
    <TextField
      type="date"
      label={label}
      isRequired={isRequired}
      value={saisie[champ]}
      onChange={(jour) => onChange({ [champ]: jour })}
      error={fautes[champ]}
    />
  );
}
