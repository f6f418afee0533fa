import { texts } from '../../../shared/i18n/window.ts';
import { useAct } from '../../app/act.ts';
import { useConfirm } from '../../app/confirm.ts';
import { engineApi } from '../../app/engine-api.ts';
import { useAppStore } from '../../app/store.ts';
import { aGarder } from './etat.ts';

const { enCours, deCote } = texts.fusion.donne;
const { garderFusion } = engineApi.endpoints;

interface Pourquoi {
  /** « Pour choisir un autre fichier » */
  readonly pour: string;
  /** What the button says. */
  readonly confirm: string;
}

/**
 * Puts the merge that is being answered aside, if the person agrees; answers whether none is in the way. It holds no state: it is asked from what
 * stands around every screen.
 */
export function useMettreDeCote(): (pourquoi: Pourquoi) => Promise<boolean> {
  const store = useAppStore();
  const act = useAct();
  const ask = useConfirm();
  return async ({ pour, confirm }) => {
    const view = store.getState().fusionView;
    if (view.etape.kind !== 'plan') return true;
    const { jeton, contenu } = view.etape.preparee;
    const isWanted = await ask({
      title: enCours,
      sentence: deCote(pour, contenu.nom),
      confirm,
      cancel: texts.fusion.plan.rester,
    });
    if (!isWanted) return false;
    let isKept = false;
    await act(async () => {
      const result = await store.dispatch(garderFusion.initiate(aGarder(jeton, view), { track: false }));
      isKept = result.error === undefined;
      return result;
    });
    return isKept;
  };
}
