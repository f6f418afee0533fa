import { useState } from 'react';
import type { OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useCommitMutation } from '../../app/engine-api.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { ChampComplete } from '../annuaire/ChampComplete.tsx';
import { useConfrontation } from '../annuaire/confrontation.ts';
import { Confrontation } from '../annuaire/Confrontation.tsx';
import { repriseDe } from '../annuaire/reprise.ts';
import { Repris, VersLaListe } from '../annuaire/Repris.tsx';
import { readNumero } from '../referentiel/fields/check.ts';
import { flushEdits } from '../referentiel/flush.ts';
import { nouvelOrganisme } from './nouvel-organisme.ts';

const said = texts.organismes.nouveau;

interface NouvelOrganismeProps {
  readonly onCree: (id: string) => void;
  readonly onClose: () => void;
}

/** As many figures as it has: until then a number is still being typed. */
const isWhole = (typed: string, figures: number): boolean => typed.replaceAll(/\D/g, '').length >= figures;

/** The number that is typed, once it is one. */
const entier = ({ word, fault }: ReturnType<typeof readNumero>): readonly string[] =>
  word === '' || fault?.isDoubt === false ? [] : [word];

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
  const [sirets, ndas] = [entier(siret), entier(nda)];
  const selon = useConfrontation({
    denomination,
    siren: sirets[0]?.slice(0, 9) ?? null,
    sirets,
    ndas,
  });
  const repris = selon === null ? null : repriseDe(selon, siret.word);
  const onChoisi = (choisi: OrganismePublic): void => {
    setDenomination(choisi.denomination);
    setSiret(choisi.siret ?? '');
    setNda(choisi.nda ?? '');
  };

  const onSubmit = async (): Promise<void> => {
    setSent(true);
    if (isUnnamed || isFaulty) return;
    const organisme = nouvelOrganisme({ denomination, siret: siret.word, nda: nda.word }, repris);
    await flushEdits();
    const { op, changes } = ajouterOrganisme(organisme);
    const { data } = await commit({ op, reason: null, changes: [...changes] });
    if (data !== undefined) onCree(organisme.id);
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
      <ChampComplete
        label={said.denomination}
        value={denomination}
        onChange={setDenomination}
        onChoisi={onChoisi}
        error={isSent && isUnnamed ? said.denominationManque : undefined}
        isRequired
        takesFocus
        maxLength={800}
      />
      <ChampComplete
        label={said.siret}
        hint={said.siretHint}
        value={typedSiret}
        onChange={setSiret}
        onChoisi={onChoisi}
        error={isSent || isWhole(typedSiret, 14) ? siret.fault?.message : undefined}
        maxLength={40}
      />
      <ChampComplete
        label={said.nda}
        value={typedNda}
        onChange={setNda}
        onChoisi={onChoisi}
        error={isSent || isWhole(typedNda, 11) ? nda.fault?.message : undefined}
        maxLength={40}
      />
      <Confrontation selon={selon} />
      {repris !== null && <Repris repris={repris} />}
      <VersLaListe />
      <p>{said.suite}</p>
    </FormDialog>
  );
}
