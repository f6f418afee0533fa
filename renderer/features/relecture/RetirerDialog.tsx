import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useRetirerRelectureMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';

const said = texts.relecture.retirer;

interface RetirerDialogProps {
  /** Of the référentiel. */
  readonly id: string;
  readonly onClose: () => void;
}

/** Asks why the review is withdrawn. */
export function RetirerDialog({ id, onClose }: RetirerDialogProps) {
  const [motif, setMotif] = useState('');
  const [isTried, setTried] = useState(false);
  const [retirer, { isLoading, error }] = useRetirerRelectureMutation();
  const notify = useNotify();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (motif.trim() === '') return;
    const { data } = await retirer({ ref: id, motif: motif.trim() });
    if (data === undefined) return;
    notify({ kind: 'success', message: said.done });
    onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.submit}
      isBusy={isLoading}
      failure={error && failureSentence(error)}
      onSubmit={() => void submit()}
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
