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
  const { reponses, textes, gardee } = useAppSelector(({ fusionView }) => fusionView);
  const { nom } = preparee.contenu;
  const [oublier] = useOublierFusionMutation();
  const [garder] = useGarderFusionMutation();
  const [isReuniting, setReuniting] = useState(false);
  const quitter = async (): Promise<void> => {
    const perdus = new Set([...Object.keys(reponses), ...Object.keys(textes)]).size;
    const isWanted =
      perdus === 0 ||
      (await confirm({
        title: said.abandonTitre,
        sentence: said.abandonPhrase(nom, perdus),
        confirm: said.abandonner,
        cancel: said.rester,
        isLoss: true,
      }));
    if (!isWanted) return;
    if (gardee !== null) await oublier({ id: gardee });
    dispatch(fusionQuittee());
    notify({ kind: 'info', message: said.abandonne(nom) });
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
