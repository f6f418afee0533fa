import type { Repertoire } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ChampDeDate, type SaisieProps } from './ChampDeDate.tsx';

const said = texts.dossiers.suites;

interface EnregistrementFieldsProps extends SaisieProps {
  readonly repertoire: Repertoire;
}

/** Of a registration: its number, how long it holds, and what it follows. */
export function EnregistrementFields({ repertoire, ...props }: EnregistrementFieldsProps) {
  const { saisie, fautes, onChange } = props;
  return (
    <>
      <TextField
        label={said.numero}
        hint={said.numeroHint(repertoire)}
        isRequired
        maxLength={12}
        value={saisie.numero}
        onChange={(numero) => onChange({ numero })}
        error={fautes.numero}
      />
      <ChampDeDate {...props} champ="dateEffet" label={said.dateEffet} />
      <ChampDeDate {...props} champ="dateFin" label={said.dateFin} />
      <ChampDeDate
        {...props}
        champ="dateLimiteDelivrance"
        label={said.dateLimiteDelivrance}
        isRequired={false}
      />
      <TextField
        label={said.anciennes}
        hint={said.anciennesHint}
        maxLength={800}
        value={saisie.anciennes}
        onChange={(anciennes) => onChange({ anciennes })}
        error={fautes.anciennes}
      />
    </>
  );
}
