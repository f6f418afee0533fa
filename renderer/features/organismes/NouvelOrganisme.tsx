import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import type { Organisme } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useCommitMutation } from '../../app/engine-api.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readNumero } from '../referentiel/fields/check.ts';
import { flushEdits } from '../referentiel/flush.ts';

const said = texts.organismes.nouveau;

interface NouvelOrganismeProps {
  readonly onCree: (id: string) => void;
  readonly onClose: () => void;
}

/** As many figures as it has: until then a number is still being typed. */
const isWhole = (typed: string, figures: number): boolean => typed.replaceAll(/\D/g, '').length >= figures;

/** A body with what names it; all the rest is in its sheet, which opens next. */
export function NouvelOrganisme({ onCree, onClose }: NouvelOrganismeProps) {
  const [denomination, setDenomination] = useState('');
  const [typedSiret, setSiret] = useState('');
  const [typedNda, setNda] = useState('');
  const [isSent, setSent] = useState(false);
  const [commit, { isLoading, error }] = useCommitMutation();
  const siret = readNumero('siret', typedSiret);
  const nda = readNumero('nda', typedNda);
  const isUnnamed = denomination.trim() === '';
  const isFaulty = [siret, nda].some(({ fault }) => fault?.isDoubt === false);

  const onSubmit = (): void => {
    setSent(true);
    if (isUnnamed || isFaulty) return;
    const organisme: Organisme = {
      id: newId(),
      denomination: denomination.trim(),
      anciennes: [],
      // The SIRET of a place begins with the SIREN of its body (article R. 123-221 of the code de commerce).
      ...(siret.word !== '' && { siren: siret.word.slice(0, 9) }),
      nda: nda.word === '' ? [] : [nda.word],
      etablissements: siret.word === '' ? [] : [{ id: newId(), siret: siret.word }],
      qualiopis: [],
      habilitations: [],
    };
    const creer = async (): Promise<void> => {
      await flushEdits();
      const { op, changes } = ajouterOrganisme(organisme);
      const { data } = await commit({ op, reason: null, changes: [...changes] });
      if (data !== undefined) onCree(organisme.id);
    };
    void creer();
  };
  return (
    <FormDialog
      title={said.title}
      submit={said.submit}
      isBusy={isLoading}
      failure={error === undefined ? undefined : failureSentence(error)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <TextField
        label={said.denomination}
        value={denomination}
        onChange={setDenomination}
        error={isSent && isUnnamed ? said.denominationManque : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      <TextField
        label={said.siret}
        hint={said.siretHint}
        value={typedSiret}
        onChange={setSiret}
        error={isSent || isWhole(typedSiret, 14) ? siret.fault?.message : undefined}
        maxLength={40}
      />
      <TextField
        label={said.nda}
        value={typedNda}
        onChange={setNda}
        error={isSent || isWhole(typedNda, 11) ? nda.fault?.message : undefined}
        maxLength={40}
      />
      <p>{said.suite}</p>
    </FormDialog>
  );
}
