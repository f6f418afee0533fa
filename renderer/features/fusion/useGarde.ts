import { useEffect, useRef } from 'react';
import { useGarderFusionMutation } from '../../app/engine-api.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { fusionGardee } from './view.ts';

const PAUSE_MS = 5_000;

/** Puts what was answered aside at each pause: an application that stops loses nothing of it. */
export function useGarde(jeton: string): void {
  const dispatch = useAppDispatch();
  const reponses = useAppSelector(({ fusionView }) => fusionView.reponses);
  const [garder] = useGarderFusionMutation();
  const kept = useRef(reponses);
  useEffect(() => {
    if (kept.current === reponses) return undefined;
    const keep = async (): Promise<void> => {
      const { data } = await garder({ jeton, reponses: { ...reponses } });
      if (data === undefined) return;
      kept.current = reponses;
      dispatch(fusionGardee(data.id));
    };
    const pause = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [dispatch, garder, jeton, reponses]);
}
