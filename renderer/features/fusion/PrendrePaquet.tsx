import { useEffect, useEffectEvent } from 'react';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useDismissRefusalMutation } from '../../app/engine-api.ts';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { useLeavesDialog } from '../../app/useLeavesDialog.ts';
import { useMettreDeCote } from './useMettreDeCote.ts';
import { paquetDonne } from './view.ts';

const said = texts.fusion.donne;

/** Takes up a package that was given to be opened: it is read at once. A merge that is being answered is put aside first, if the person agrees. */
export function PrendrePaquet({ paquet: { key, name } }: { readonly paquet: FichierChoisi }): null {
  const dispatch = useAppDispatch();
  const leavesDialog = useLeavesDialog();
  const mettreDeCote = useMettreDeCote();
  const [dismiss] = useDismissRefusalMutation();
  const prendre = useEffectEvent(async (isHere: () => boolean): Promise<void> => {
    const isTaken =
      (await leavesDialog(name)) && (await mettreDeCote({ pour: said.pourLire(name), confirm: said.lire }));
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
