import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import type { Filtre } from './filtre.ts';
import { relectureLooked, type RelectureView } from './view.ts';

interface Vue extends RelectureView {
  readonly filtrer: (filtre: Partial<Filtre>) => void;
  readonly choisir: (id: string | null) => void;
}

/** How a person looks at reviews, and what changes it. */
export function useVue(): Vue {
  const dispatch = useAppDispatch();
  const view = useAppSelector((state) => state.relectureView);
  return {
    ...view,
    filtrer: (part) => void dispatch(relectureLooked({ filtre: { ...view.filtre, ...part } })),
    choisir: (choisi) => void dispatch(relectureLooked({ choisi })),
  };
}
