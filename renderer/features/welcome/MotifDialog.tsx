import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useWriteMotifMutation } from '../../app/engine-api.ts';
import { useWorkspace } from '../../app/shown.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';

const said = texts.motif;

/** What the gestures of this session of work are for; left empty, they say no reason. */
export function MotifDialog({ onClose }: { readonly onClose: () => void }) {
  const given = useWorkspace()?.motif ?? '';
  const [motif, setMotif] = useState(given);
  const [write, { isLoading, error }] = useWriteMotifMutation();
  const onSubmit = async (): Promise<void> => {
    const { error: refused } = await write({ motif: motif.trim() === '' ? null : motif.trim() });
    if (refused === undefined) onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={motif.trim() === '' && given !== '' ? said.remove : said.save}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{said.why}</p>
      <TextField
        label={said.label}
        hint={said.hint}
        value={motif}
        onChange={setMotif}
        maxLength={800}
        isProse
        takesFocus
      />
    </FormDialog>
  );
}
