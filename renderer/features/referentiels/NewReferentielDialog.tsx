import { useState } from 'react';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useReferentielsQuery } from '../../app/engine-api.ts';
import { RadioGroup } from '../../ui/Choices.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { sourcesOf, type Beginning } from './beginnings.ts';
import { useCreation } from './useCreation.ts';

const said = texts.list.creation;

/** A new référentiel: its title, what it begins with, what it is, and where it is meant to be registered. */
export function NewReferentielDialog({ onClose }: { readonly onClose: () => void }) {
  const [intitule, setIntitule] = useState('');
  const [beginning, setBeginning] = useState<Beginning>('page');
  const [chosen, setChosen] = useState<string | null>(null);
  const [nature, setNature] = useState<Referentiel['nature']>('CQP');
  const [registre, setRegistre] = useState<Referentiel['registre']>('RNCP');
  const [isSent, setSent] = useState(false);
  const { data: items = [] } = useReferentielsQuery();
  const { create, isBusy, failure } = useCreation();
  const sources = sourcesOf(items);
  const source = sources.find(({ id }) => id === chosen) ?? null;
  const isUntitled = intitule.trim() === '';
  const hasNoSource = beginning === 'autre' && source === null;

  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (isUntitled || hasNoSource) return;
    const isDone = await create({ intitule: intitule.trim(), nature, registre, beginning, source });
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.create}
      isBusy={isBusy}
      failure={failure}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextField
        label={said.intitule}
        hint={said.intituleHint}
        isProse
        value={intitule}
        onChange={setIntitule}
        error={isSent && isUntitled ? said.intituleMissing : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      <RadioGroup
        label={said.beginning}
        options={said.beginnings.filter(({ id }) => id !== 'autre' || sources.length > 0)}
        value={beginning}
        onChange={setBeginning}
      />
      {beginning === 'autre' ? (
        <SelectField
          label={said.source}
          options={sources}
          value={chosen}
          onChange={setChosen}
          placeholder={said.sourcePlaceholder}
          hint={said.sourceHint}
          error={isSent && hasNoSource ? said.sourceMissing : undefined}
        />
      ) : (
        <>
          <RadioGroup label={said.nature} options={said.natures} value={nature} onChange={setNature} />
          <RadioGroup
            label={said.registre}
            options={said.registres}
            value={registre}
            onChange={setRegistre}
          />
        </>
      )}
    </FormDialog>
  );
}
