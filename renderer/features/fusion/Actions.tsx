import { useState } from 'react';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useActing } from '../../app/act.ts';
import { useConfirm } from '../../app/confirm.ts';
import { useGarderFusionMutation, useOublierFusionMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ReunirDialog } from './ReunirDialog.tsx';
import { fusionQuittee } from './view.ts';
import styles from './Fusion.module.css';

const said = texts.fusion.plan;

/** What is done with a plan: put aside, left, or carried out. */
export function Actions({ preparee }: { readonly preparee: FusionPreparee }) {
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const confirm = useConfirm();
  const { act, isActing } = useActing();
  const { reponses, gardee } = useAppSelector(({ fusionView }) => fusionView);
  const [oublier] = useOublierFusionMutation();
  const [garder] = useGarderFusionMutation();
  const [isReuniting, setReuniting] = useState(false);
  const quitter = async (): Promise<void> => {
    const isNothingLost = Object.keys(reponses).length === 0;
    const isWanted =
      isNothingLost ||
      (await confirm({
        title: said.abandonTitre,
        sentence: said.abandonPhrase,
        confirm: said.abandonner,
        cancel: said.rester,
      }));
    if (!isWanted) return;
    if (gardee !== null) await oublier({ id: gardee });
    dispatch(fusionQuittee());
  };
  const mettreDeCote = (): void =>
    act(async () => {
      const result = await garder({ jeton: preparee.jeton, reponses: { ...reponses } });
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
      <Button variant="primary" onPress={() => setReuniting(true)}>
        {said.reunir}
      </Button>
      {isReuniting && <ReunirDialog preparee={preparee} onClose={() => setReuniting(false)} />}
    </div>
  );
}
