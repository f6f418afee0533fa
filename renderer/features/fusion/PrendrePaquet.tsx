import { useEffect, useEffectEvent } from 'react';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAct } from '../../app/act.ts';
import { useConfirm } from '../../app/confirm.ts';
import { useDismissRefusalMutation, useGarderFusionMutation } from '../../app/engine-api.ts';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { useLeavesDialog } from '../../app/useLeavesDialog.ts';
import { nonGardes } from './non-pris.ts';
import { paquetDonne } from './view.ts';

const said = texts.fusion.donne;

/** Takes up a package that was given to be opened: it is read at once. A merge that is being answered is put aside first, if the person agrees. */
export function PrendrePaquet({ paquet: { key, name } }: { readonly paquet: FichierChoisi }): null {
  const dispatch = useAppDispatch();
  const act = useAct();
  const confirm = useConfirm();
  const leavesDialog = useLeavesDialog();
  const [dismiss] = useDismissRefusalMutation();
  const [garder] = useGarderFusionMutation();
  const view = useAppSelector(({ fusionView }) => fusionView);
  const { etape, reponses } = view;
  const mettreDeCote = async (): Promise<boolean> => {
    if (etape.kind !== 'plan') return true;
    const { jeton, contenu } = etape.preparee;
    const isWanted = await confirm({
      title: said.enCours,
      sentence: said.deCote(contenu.nom, name, texts.fusion.perdus(nonGardes(view))),
      confirm: said.lire,
      cancel: texts.fusion.plan.rester,
    });
    if (!isWanted) return false;
    let isKept = false;
    await act(async () => {
      const result = await garder({ jeton, reponses: { ...reponses } });
      isKept = result.error === undefined;
      return result;
    });
    return isKept;
  };
  const prendre = useEffectEvent(async (isHere: () => boolean): Promise<void> => {
    const isTaken = (await leavesDialog(name)) && (await mettreDeCote());
    // Another package was given meanwhile, or the file was left.
    if (!isHere()) return;
    if (isTaken) {
      dispatch(paquetDonne({ key, name }));
      dispatch(screenShown('fusion'));
    }
    await dismiss();
  });
  useEffect(() => {
    let isHere = true;
    void prendre(() => isHere);
    return () => {
      isHere = false;
    };
  }, []);
  return null;
}
