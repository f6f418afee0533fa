import { useEffect, useState } from 'react';
import { grillesKept } from '../features/grilles/view.ts';
import { engineApi } from './engine-api.ts';
import { placeRestored, screenShown } from './place.ts';
import { useAppDispatch, useAppSelector, useAppStore } from './store.ts';

const PAUSE_MS = 300;

/** Goes back to where the person was in this file, then keeps where they are. Answers whether the way back is done. */
export function useKeptPlace(): boolean {
  const dispatch = useAppDispatch();
  const store = useAppStore();
  const here = useAppSelector((state) => state.place);
  const view = useAppSelector(({ grillesView }) => grillesView);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    const goBack = async (): Promise<void> => {
      const asked = engineApi.endpoints.place.initiate(undefined, { subscribe: false, forceRefetch: true });
      const { data } = await dispatch(asked);
      // Not where something was looked at last: work begins again on a référentiel, an audit on its own screen.
      const screen = store.getState().beginning;
      if (data !== undefined && data !== null) dispatch(placeRestored({ ...data, screen }));
      else dispatch(screenShown(screen));
      setBack(true);
    };
    void goBack();
  }, [dispatch, store]);
  useEffect(() => {
    if (!isBack) return undefined;
    const place = { ...here, grilles: grillesKept(view) };
    const keep = (): void =>
      void dispatch(engineApi.endpoints.keepPlace.initiate({ place }, { track: false }));
    const pause = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [dispatch, isBack, here, view]);
  return isBack;
}
