import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useRetirerRelectureMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRelecture } from './relecture.ts';

const said = texts.relecture.retirer;

interface RetirerDialogProps {
  readonly onClose: () => void;
}

/** Asks why the review is withdrawn. */
export function RetirerDialog({ onClose }: RetirerDialogProps) {
  const [motif, setMotif] = useState('');
  const [isTried, setTried] = useState(false);
  const [retirer, { isLoading, error }] = useRetirerRelectureMutation();
  const notify = useNotify();
  const { relu, demande } = useRelecture();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (motif.trim() === '') return;
    const { data } = await retirer({ ...demande, motif: motif.trim() });
    if (data === undefined) return;
    notify({ kind: 'success', message: said.done[relu.entity] });
    onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.submit}
      isBusy={isLoading}
      failure={error && failureSentence(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{said.meaning}</p>
      <TextField
        label={said.motif}
        hint={said.motifHint}
        isRequired
        isMultiline
        takesFocus
        maxLength={65_536}
        value={motif}
        onChange={setMotif}
        error={isTried && motif.trim() === '' ? texts.relecture.missing : undefined}
      />
    </FormDialog>
  );
}
