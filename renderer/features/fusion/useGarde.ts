import { useEffect, useRef } from 'react';
import { useGarderFusionMutation } from '../../app/engine-api.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { registerEdit } from '../referentiel/flush.ts';
import { fusionGardee } from './view.ts';

const PAUSE_MS = 5_000;

/** Puts what was answered aside at each pause, and before the window or the file is left: an application that stops loses nothing of it. */
export function useGarde(jeton: string): void {
  const dispatch = useAppDispatch();
  const reponses = useAppSelector(({ fusionView }) => fusionView.reponses);
  const [garder] = useGarderFusionMutation();
  const kept = useRef(reponses);
  useEffect(() => {
    if (kept.current === reponses) return undefined;
    const keep = async (): Promise<void> => {
      clearTimeout(pause);
      const { data } = await garder({ jeton, reponses: { ...reponses } });
      if (data === undefined) return;
      kept.current = reponses;
      withdraw();
      dispatch(fusionGardee(data.id));
    };
    const pause = setTimeout(() => void keep(), PAUSE_MS);
    const withdraw = registerEdit({ key: 'fusion/reponses', commit: keep, giveUp: () => undefined });
    return () => {
      clearTimeout(pause);
      withdraw();
    };
  }, [dispatch, garder, jeton, reponses]);
}
