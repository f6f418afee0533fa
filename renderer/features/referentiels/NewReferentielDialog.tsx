import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { cpneOfWorkspace } from '../../../shared/domain/cpne.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { newReferentiel } from '../../../shared/edit/new-referentiel.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useCommitMutation } from '../../app/engine-api.ts';
import { referentielOpened } from '../../app/place.ts';
import { useWorkspace } from '../../app/shown.ts';
import { useAppDispatch } from '../../app/store.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A référentiel begun from a blank page: its title, what it is, and where it is meant to be registered. */
export function NewReferentielDialog({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useAppDispatch();
  const [intitule, setIntitule] = useState('');
  const [nature, setNature] = useState<Referentiel['nature']>('CQP');
  const [registre, setRegistre] = useState<Referentiel['registre']>('RNCP');
  const [isSent, setSent] = useState(false);
  const [commit, { isLoading, error }] = useCommitMutation();
  const workspace = useWorkspace();
  const said = texts.list.creation;
  const isMissing = intitule.trim() === '';

  const create = async (): Promise<void> => {
    const id = newId();
    const { op, changes } = newReferentiel(id, newId, {
      intitule: intitule.trim(),
      nature,
      registre,
      cpne: workspace === null ? null : [cpneOfWorkspace(workspace)],
    });
    const { data } = await commit({ op, reason: null, changes: [...changes] });
    if (data === undefined) return;
    onClose();
    dispatch(referentielOpened(id));
  };
  const onSubmit = (): void => {
    setSent(true);
    if (!isMissing) void create();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.create}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextField
        label={said.intitule}
        hint={said.intituleHint}
        value={intitule}
        onChange={setIntitule}
        error={isSent && isMissing ? said.intituleMissing : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      <RadioGroup label={said.nature} options={said.natures} value={nature} onChange={setNature} />
      <RadioGroup label={said.registre} options={said.registres} value={registre} onChange={setRegistre} />
    </FormDialog>
  );
}
