import { useEffect, useMemo, useRef } from 'react';
import { useGarderFusionMutation } from '../../app/engine-api.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { registerEdit } from '../referentiel/flush.ts';
import { aGarder } from './etat.ts';
import { fusionGardee } from './view.ts';

const PAUSE_MS = 5_000;

/** Puts what was answered, and what is being written, aside at each pause, and before the window or the file is left: an application that stops loses nothing of it. */
export function useGarde(jeton: string): void {
  const dispatch = useAppDispatch();
  const reponses = useAppSelector(({ fusionView }) => fusionView.reponses);
  const textes = useAppSelector(({ fusionView }) => fusionView.textes);
  const motifs = useAppSelector(({ fusionView }) => fusionView.motifs);
  const dites = useMemo(
    () => aGarder(jeton, { reponses, textes, motifs }),
    [jeton, reponses, textes, motifs],
  );
  const [garder] = useGarderFusionMutation();
  const kept = useRef(dites);
  useEffect(() => {
    if (kept.current === dites) return undefined;
    const keep = async (): Promise<void> => {
      clearTimeout(pause);
      const { data } = await garder(dites);
      if (data === undefined) return;
      kept.current = dites;
      withdraw();
      dispatch(fusionGardee(data.id));
    };
    const pause = setTimeout(() => void keep(), PAUSE_MS);
    const withdraw = registerEdit({ key: 'fusion/reponses', commit: keep, giveUp: () => undefined });
    return () => {
      clearTimeout(pause);
      withdraw();
    };
  }, [dispatch, garder, dites]);
}
