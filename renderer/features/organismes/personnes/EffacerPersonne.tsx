import { useState } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { failureSentence, useEffacerPersonneMutation } from '../../../app/engine-api.ts';
import { besideLine } from '../../../app/focus.ts';
import { useNotify } from '../../../app/notices.ts';
import { FormDialog } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useEnvoi } from '../../../ui/useEnvoi.ts';

const said = texts.personnes.effacement;

interface EffacerPersonneProps {
  readonly id: string;
  readonly nom: string;
  readonly onClose: () => void;
}

/** What is known of a person goes for good: what goes, what stays and what is out of reach are said first. */
export function EffacerPersonne({ id, nom, onClose }: EffacerPersonneProps) {
  const notify = useNotify();
  const [effacer] = useEffacerPersonneMutation();
  const [motif, setMotif] = useState('');
  const isBlank = motif.trim() === '';
  const send = async (): Promise<string | null> => {
    const beside = besideLine(id);
    const { error } = await effacer({ id, reason: motif.trim() });
    if (error !== undefined) return failureSentence(error);
    beside();
    return null;
  };
  const onDone = (): void => {
    notify({ kind: 'success', message: said.fait });
    onClose();
  };
  const { isSent, ...envoi } = useEnvoi(isBlank, send, onDone);
  return (
    <FormDialog title={said.titre} submit={said.submit} isDanger {...envoi} onClose={onClose}>
      <p>{said.efface(nom)}</p>
      <p>{said.reste}</p>
      <p>{said.copies}</p>
      <TextField
        label={said.motif}
        hint={said.motifHint}
        value={motif}
        onChange={setMotif}
        error={isSent && isBlank ? said.motifManque : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
    </FormDialog>
  );
}
