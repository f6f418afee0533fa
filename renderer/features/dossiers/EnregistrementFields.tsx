import type { Repertoire } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { fautesDeForme, SaisieDeSuite } from './form.ts';

const said = texts.dossiers.suites;

interface EnregistrementFieldsProps {
  readonly repertoire: Repertoire;
  readonly saisie: SaisieDeSuite;
  readonly fautes: ReturnType<typeof fautesDeForme>;
  readonly onChange: (next: Partial<SaisieDeSuite>) => void;
}

/** Of a registration: its number, how long it holds, and what it follows. */
export function EnregistrementFields({ repertoire, saisie, fautes, onChange }: EnregistrementFieldsProps) {
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
      <TextField
        type="date"
        label={said.dateEffet}
        isRequired
        value={saisie.dateEffet}
        onChange={(dateEffet) => onChange({ dateEffet })}
        error={fautes.dateEffet}
      />
      <TextField
        type="date"
        label={said.dateFin}
        isRequired
        value={saisie.dateFin}
        onChange={(dateFin) => onChange({ dateFin })}
        error={fautes.dateFin}
      />
      <TextField
        type="date"
        label={said.dateLimiteDelivrance}
        value={saisie.dateLimiteDelivrance}
        onChange={(dateLimiteDelivrance) => onChange({ dateLimiteDelivrance })}
        error={fautes.dateLimiteDelivrance}
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
