import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { State } from '../../../shared/domain/row.ts';
import { fautesDuDossier } from '../../../shared/dossier/fautes.ts';
import { corrigerDepot, noterDepot } from '../../../shared/dossier/gestes.ts';
import type { Depot, Dossier, DossierComplet, Repertoire } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { FormDialog } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { dit, fauteDeDate, repertoireDe } from './form.ts';
import { useNoter } from './useNoter.ts';

const said = texts.dossiers.depot;

interface DepotDialogProps {
  /** The one that is corrected; null: a new one. */
  readonly complet: DossierComplet | null;
  readonly versions: readonly VersionSummary[];
  readonly onClose: () => void;
}

/** Asks which version was lodged, where and when. */
export function DepotDialog({ complet, versions, onClose }: DepotDialogProps) {
  const { referentiel } = useDraft();
  const connu = complet?.dossier ?? null;
  const [version, setVersion] = useState(connu?.version ?? versions.at(-1)?.id ?? '');
  const [repertoire, setRepertoire] = useState<Repertoire>(
    connu?.repertoire ?? repertoireDe(referentiel.registre),
  );
  const [deposeLe, setDeposeLe] = useState(() => connu?.deposeLe ?? localDate(new Date()));
  const [reference, setReference] = useState(connu?.reference ?? '');
  const [entretienLe, setEntretienLe] = useState(connu?.entretienLe ?? '');
  const [note, setNote] = useState(connu?.note ?? '');
  const fautes = { deposeLe: fauteDeDate(deposeLe, true), entretienLe: fauteDeDate(entretienLe, false) };
  const ask = () => {
    const depot: Depot = {
      version,
      sha256: versions.find(({ id }) => id === version)?.sha256 ?? '',
      repertoire,
      deposeLe,
      reference: dit(reference),
      entretienLe: dit(entretienLe),
      note: dit(note),
    };
    const id = connu?.id ?? newId();
    const dossier: Dossier = { ...depot, id, referentiel: referentiel.id };
    return {
      fautes: fautesDuDossier({ dossier, suites: complet?.suites ?? [] }, versions),
      make: (state: State) =>
        connu === null ? noterDepot(id, referentiel.id, depot) : corrigerDepot(state, id, depot),
      done: connu === null ? said.done : said.corrige,
    };
  };
  const isFaulty = fautes.deposeLe !== undefined || fautes.entretienLe !== undefined;
  const { isSent, ...envoi } = useNoter(isFaulty, ask, onClose);
  return (
    <FormDialog
      title={connu === null ? said.noter : said.corriger}
      submit={connu === null ? said.submit : said.enregistrer}
      {...envoi}
      onClose={onClose}
    >
      <SelectField
        label={said.version}
        options={versions
          .toReversed()
          .map(({ id, numero }) => ({ id, label: texts.adoption.versions.version(numero) }))}
        value={version}
        onChange={setVersion}
        takesFocus
      />
      <SelectField
        label={said.repertoire}
        options={said.repertoires}
        value={repertoire}
        onChange={setRepertoire}
      />
      <TextField
        type="date"
        label={said.deposeLe}
        isRequired
        value={deposeLe}
        onChange={setDeposeLe}
        error={isSent ? fautes.deposeLe : undefined}
      />
      <TextField label={said.reference} maxLength={800} value={reference} onChange={setReference} />
      <TextField
        type="date"
        label={said.entretienLe}
        hint={said.entretienHint}
        value={entretienLe}
        onChange={setEntretienLe}
        error={isSent ? fautes.entretienLe : undefined}
      />
      <TextField
        label={said.note}
        hint={said.noteHint}
        isMultiline
        maxLength={65_536}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
