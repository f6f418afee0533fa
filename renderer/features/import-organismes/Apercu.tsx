import { useState } from 'react';
import type { ApercuDOrganismes } from '../../../shared/contract/answers/import-organismes.ts';
import { jourFrancais } from '../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { enSuspens } from '../../../shared/organisme/import/plan.ts';
import { failureSentence, useAccepterOrganismesMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Colonnes } from './Colonnes.tsx';
import { Lignes } from './Lignes.tsx';
import type { ImportDOrganismes, Reglages } from './useImportDOrganismes.ts';
import paste from '../paste/Paste.module.css';
import styles from './ImportOrganismes.module.css';

const said = texts.importOrganismes;

interface ApercuProps {
  readonly importation: ImportDOrganismes;
  readonly reglages: Reglages;
  readonly apercu: ApercuDOrganismes;
  readonly onClose: () => void;
}

/** What an import would do, line by line, before it is accepted. */
export function Apercu({ importation, reglages, apercu, onClose }: ApercuProps) {
  const notify = useNotify();
  const [accepter, { isLoading, error }] = useAccepterOrganismesMutation();
  const [motif, setMotif] = useState('');
  const { source, lectures, choix } = importation;
  const [connue, setConnue] = useState(source?.sorte === 'fiche');
  const aNoter = apercu.aNoter > 0;
  const rien = apercu.changements === 0 && !(aNoter && connue);
  const onAccepter = async (): Promise<void> => {
    const reason = motif.trim() === '' ? null : motif.trim();
    const { data } = await accepter({ token: apercu.token, connue: aNoter && connue, reason });
    if (data === undefined) return;
    notify({ kind: 'success', message: said.importe(data.apercu.lignes) });
    onClose();
  };
  return (
    <>
      <p>
        {said.resume(
          source?.nom ?? '',
          apercu.certification.numero ?? apercu.certification.intitule,
          jourFrancais(apercu.au),
        )}
      </p>
      <div className={styles.apercu} data-colonnes={source?.sorte === 'tableaux'}>
        {source?.sorte === 'tableaux' && (
          <Colonnes
            grids={source.grids}
            lectures={lectures}
            onChange={(autres) => importation.relire(autres, reglages)}
          />
        )}
        <Lignes
          lignes={apercu.lignes}
          choix={choix}
          onTrancher={(ligne, cle) => importation.trancher(ligne, cle, reglages)}
        />
      </div>
      {apercu.autres > 0 && <p className={paste.hint}>{said.autres(apercu.autres)}</p>}
      {error !== undefined && (
        <div role="alert" className={paste.refusal}>
          <p>{failureSentence(error)}</p>
          <Button onPress={() => importation.rafraichir(reglages)}>{said.encore}</Button>
        </div>
      )}
      {aNoter && (
        <Checkbox isSelected={connue} onChange={setConnue}>
          {said.connue}
        </Checkbox>
      )}
      {source?.sorte === 'fiche' && apercu.certification.numero !== null && enSuspens(apercu.lignes) > 0 && (
        <p className={paste.hint}>{said.suspens}</p>
      )}
      {!rien && <TextField label={said.motif} isProse maxLength={65_536} value={motif} onChange={setMotif} />}
      <DialogButtons>
        <output className={paste.total}>{said.total(rien, apercu.lignes)}</output>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        <Button onPress={importation.recommencer}>{said.autreSource}</Button>
        {!rien && (
          <Button variant="primary" isDisabled={importation.isLoading} onPress={() => void onAccepter()}>
            {isLoading ? said.enCours : said.accepter}
          </Button>
        )}
      </DialogButtons>
    </>
  );
}
