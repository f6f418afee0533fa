import { useState } from 'react';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useOuvrirRelectureMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { flushEdits } from '../referentiel/flush.ts';
import { useRelecture } from './relecture.ts';
import { sansFiltre } from './filtre.ts';
import { relectureLooked } from './view.ts';

const said = texts.relecture.ouvrir;

interface OuvrirDialogProps {
  readonly onClose: () => void;
}

/** Asks what the review is for, and by when comments are wanted. */
export function OuvrirDialog({ onClose }: OuvrirDialogProps) {
  const [objet, setObjet] = useState('');
  const [avisPourLe, setAvisPourLe] = useState('');
  const [isTried, setTried] = useState(false);
  const [ouvrir, { isLoading, error }] = useOuvrirRelectureMutation();
  const notify = useNotify();
  const { relu, demande } = useRelecture();
  const dispatch = useAppDispatch();
  const isMissing = objet.trim() === '';
  const isNoDay = avisPourLe !== '' && !isCalendarDate(avisPourLe);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (isMissing || isNoDay) return;
    // What is being typed is part of what is read.
    await flushEdits();
    const asked = { ...demande, objet: objet.trim(), avisPourLe: avisPourLe === '' ? null : avisPourLe };
    const { data } = await ouvrir(asked);
    if (data === undefined) return;
    notify({ kind: 'success', message: said.done[relu.entity] });
    onClose();
    dispatch(relectureLooked({ relu: relu.id, filtre: sansFiltre, choisi: null }));
    dispatch(tabShown('relecture'));
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
      <p>{said.meaning[relu.entity]}</p>
      <TextField
        label={said.objet}
        hint={said.objetHint}
        isRequired
        takesFocus
        isProse
        maxLength={800}
        value={objet}
        onChange={setObjet}
        error={isTried && isMissing ? texts.relecture.missing : undefined}
      />
      <TextField
        type="date"
        label={said.avisPourLe}
        value={avisPourLe}
        onChange={setAvisPourLe}
        error={isTried && isNoDay ? said.dateForm : undefined}
      />
    </FormDialog>
  );
}
