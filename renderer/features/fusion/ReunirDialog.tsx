import { useState } from 'react';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useAppliquerFusionMutation, useGelsDeFusionQuery } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { flushEdits } from '../referentiel/flush.ts';
import { nonPris, textesNonPris } from './non-pris.ts';
import { bilanDe, definitifsPris, existencesPrises } from './reponses.ts';
import { Quelques } from './Quelques.tsx';
import { useRecomparer } from './useRecomparer.ts';
import { attendEncore, fusionFaite, neChangeRien } from './view.ts';
import { Refus } from './Refus.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.reunir;

interface ReunirDialogProps {
  readonly preparee: FusionPreparee;
  readonly onClose: () => void;
}

/** Says what will be done, how it is gone back over, and asks why; then does it. */
export function ReunirDialog({ preparee, onClose }: ReunirDialogProps) {
  const dispatch = useAppDispatch();
  const view = useAppSelector(({ fusionView }) => fusionView);
  const { reponses } = view;
  const [appliquer, { isLoading, error }] = useAppliquerFusionMutation();
  const [motif, setMotif] = useState('');
  const { jeton, points, empechements, effacements } = preparee;
  const recomparaison = useRecomparer(jeton);
  const bilan = bilanDe(preparee, reponses);
  const { questions, repondues, plusTard, refuses, reportes } = bilan;
  const sansReponse = questions - repondues - plusTard;
  const ecrits = textesNonPris(view, points);
  const { motifs } = nonPris(view);
  const isGele = points.some(({ geles }) => geles.length > 0);
  const gels = useGelsDeFusionQuery({ jeton, reponses: { ...reponses } }, { skip: !isGele });
  const { task } = recomparaison;
  const refus = recomparaison.error ?? error ?? gels.error;
  const faire = async (): Promise<void> => {
    // What is being typed elsewhere is part of what is here.
    await flushEdits();
    const asked = { jeton, reponses: { ...reponses }, motif: motif.trim() === '' ? null : motif.trim() };
    const { data } = await appliquer(asked);
    if (data === undefined) return;
    onClose();
    dispatch(fusionFaite(data));
  };
  const recomparer = async (): Promise<void> => {
    if (await recomparaison.recomparer()) onClose();
  };
  return (
    <FormDialog
      title={said.title}
      submit={isLoading ? said.enCours : said.submit}
      isBusy={isLoading || gels.isFetching}
      onSubmit={faire}
      onClose={onClose}
    >
      {neChangeRien(preparee) ? (
        <p>{said.neChangeRien(attendEncore(preparee))}</p>
      ) : (
        <>
          <p>{said.fera}</p>
          <ul className={screen.bullets}>
            {said.pris(bilan, existencesPrises(points, reponses)).map((dit) => (
              <li key={dit}>{dit}</li>
            ))}
            {refuses > 0 && <li>{said.refuses(refuses)}</li>}
            {reportes > 0 && <li>{said.reportes(reportes)}</li>}
            {empechements.length > 0 && <li>{said.empeches(empechements)}</li>}
          </ul>
        </>
      )}
      {sansReponse > 0 && <p className={styles.attention}>{said.sansReponse(sansReponse)}</p>}
      {ecrits.length > 0 && <p className={styles.attention}>{said.nonPris(ecrits)}</p>}
      {motifs > 0 && <p className={styles.attention}>{said.motifsSeuls(motifs)}</p>}
      {(gels.data ?? []).map((gel) => (
        <p key={gel.nom} className={styles.definitif}>
          {texts.fusion.point.gele(gel.nom)} <strong>{said.autreTexte(gel)}</strong>
        </p>
      ))}
      <Definitif effacements={effacements} actes={said.definitifs(definitifsPris(points, reponses))} />
      <TextField
        label={said.motif}
        hint={said.motifHint}
        isProse
        takesFocus
        maxLength={65_536}
        value={motif}
        onChange={setMotif}
      />
      {task !== null && <RunningTask key={task} task={task} label={texts.fusion.depart.preparation} />}
      {refus !== undefined && task === null && (
        <Refus titre={said.refus} message={failureSentence(refus)}>
          <Button onPress={() => void recomparer()}>{said.recomparer}</Button>
        </Refus>
      )}
    </FormDialog>
  );
}

interface DefinitifProps {
  readonly effacements: readonly string[];
  readonly actes: readonly string[];
}

/** What undo will not take back, by name; else that it takes back all. */
function Definitif({ effacements, actes }: DefinitifProps) {
  return (
    <>
      {effacements.length > 0 && (
        <div className={styles.definitif}>
          <p>{said.effacements}</p>
          <Quelques noms={effacements} />
        </div>
      )}
      {actes.length > 0 ? (
        <div className={styles.definitif}>
          <p>{said.definitif}</p>
          <Quelques noms={actes} />
        </div>
      ) : (
        <p>{effacements.length > 0 ? said.resteAnnulable : said.annulable}</p>
      )}
    </>
  );
}
