import { useState } from 'react';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useActing, type Outcome } from '../../app/act.ts';
import { useConfirm } from '../../app/confirm.ts';
import { failureSentence, useGarderFusionMutation, useOublierFusionMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { useAppDispatch, useAppSelector, useAppStore } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { aGarder } from './etat.ts';
import { ditesDepuis, ecritDepuis } from './non-pris.ts';
import { Refus } from './Refus.tsx';
import { ReunirDialog } from './ReunirDialog.tsx';
import { useRecomparer } from './useRecomparer.ts';
import { apporte, fusionQuittee, neChangeRien } from './view.ts';
import styles from './Fusion.module.css';

const said = texts.fusion.plan;

/** What is done with a plan: put aside, left, or carried out. */
export function Actions({ preparee }: { readonly preparee: FusionPreparee }) {
  const store = useAppStore();
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const confirm = useConfirm();
  const { act, isActing } = useActing();
  const view = useAppSelector(({ fusionView }) => fusionView);
  const { trouvee, isDepassee } = view;
  const { nom } = preparee.contenu;
  const [oublier] = useOublierFusionMutation();
  const [garder] = useGarderFusionMutation();
  const [isReuniting, setReuniting] = useState(false);
  // All of it was seen meanwhile, by other merges.
  const isFini = neChangeRien(preparee) && !apporte(preparee.contenu);
  const dites = ditesDepuis(view);
  const perdus = texts.fusion.perdus(ecritDepuis(view));
  /** One that was put aside before stays as it was found; of another nothing is kept. */
  const remettre = async (): Promise<Outcome> => {
    if (trouvee.gardee)
      return garder(aGarder(preparee.jeton, { reponses: trouvee.reponses, ...trouvee.ecrits }));
    // It may have been put aside at a pause since this was drawn.
    const { gardee } = store.getState().fusionView;
    return gardee === null ? {} : oublier({ id: gardee });
  };
  const quitter = async (): Promise<void> => {
    const isWanted =
      (dites === 0 && perdus === '') ||
      (await confirm({
        title: said.abandonTitre,
        sentence: said.abandonPhrase(nom, trouvee.gardee, dites, perdus),
        confirm: said.abandonner,
        cancel: said.rester,
        isLoss: true,
      }));
    if (!isWanted) return;
    act(async () => {
      const result = await remettre();
      // Nobody is held in it by a refusal, which is said.
      dispatch(fusionQuittee());
      if (result.error === undefined) notify({ kind: 'info', message: said.abandonne(nom, trouvee.gardee) });
      return result;
    });
  };
  const mettreDeCote = (): void =>
    act(async () => {
      const result = await garder(aGarder(preparee.jeton, view));
      if (result.error !== undefined) return result;
      dispatch(fusionQuittee());
      notify({ kind: 'success', message: said.misDeCote });
      return result;
    });
  return (
    <div className={styles.actions}>
      <Button variant="quiet" onPress={() => void quitter()}>
        {said.abandonner}
      </Button>
      <Button isDisabled={isActing} onPress={mettreDeCote}>
        {said.deCote}
      </Button>
      {isDepassee ? (
        <Recomparer jeton={preparee.jeton} />
      ) : isFini ? null : (
        <Button variant="primary" onPress={() => setReuniting(true)}>
          {said.reunir}
        </Button>
      )}
      {isReuniting && <ReunirDialog preparee={preparee} onClose={() => setReuniting(false)} />}
    </div>
  );
}

/** Something was changed since, of which nothing is shown: what was in the way, perhaps. */
function Recomparer({ jeton }: { readonly jeton: string }) {
  const { task, error, recomparer } = useRecomparer(jeton);
  if (task !== null) return <RunningTask key={task} task={task} label={texts.fusion.depart.preparation} />;
  return (
    <>
      {error !== undefined && <Refus titre={texts.fusion.refus} message={failureSentence(error)} />}
      <Button variant="primary" onPress={() => void recomparer()}>
        {texts.fusion.reunir.recomparer}
      </Button>
    </>
  );
}
