import { useState } from 'react';
import { localDate } from '../../../shared/domain/dates.ts';
import { plusDeFichiers, plusGrosFichier } from '../../../shared/dossier/fichier.ts';
import type { NatureDePiece } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useJoindrePieceMutation } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSayDone } from '../referentiel/useSayDone.ts';
import { fauteDeDate } from './form.ts';

const said = texts.dossiers.pieces;

interface PieceDialogProps {
  readonly dossier: string;
  readonly onClose: () => void;
}

/** Asks what a file is, then which one. */
export function PieceDialog({ dossier, onClose }: PieceDialogProps) {
  const [nature, setNature] = useState<NatureDePiece>('opportunite');
  const [le, setLe] = useState(() => localDate(new Date()));
  const [isTried, setTried] = useState(false);
  const [joindre, { isLoading, error, originalArgs }] = useJoindrePieceMutation();
  const sayDone = useSayDone();
  const faute = fauteDeDate(le, true);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (faute !== undefined) return;
    const { data } = await joindre({ task: crypto.randomUUID(), dossier, nature, le });
    if (data === undefined || data === null) return;
    sayDone(said.done, 'success');
    onClose();
  };
  const task = isLoading ? originalArgs?.task : undefined;
  return (
    <FormDialog
      title={said.joindre}
      submit={said.submit}
      isBusy={isLoading}
      failure={error === undefined || error.code === 'CANCELLED' ? undefined : failureSentence(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{said.limite(plusGrosFichier, plusDeFichiers)}</p>
      <SelectField
        label={said.nature}
        options={said.natures}
        value={nature}
        onChange={setNature}
        takesFocus
      />
      <TextField
        type="date"
        label={said.le}
        isRequired
        value={le}
        onChange={setLe}
        error={isTried ? faute : undefined}
      />
      {task !== undefined && <RunningTask key={task} task={task} label={said.enCours} />}
    </FormDialog>
  );
}
