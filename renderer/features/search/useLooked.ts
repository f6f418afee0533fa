import type { ItemRef } from '../../../shared/domain/row.ts';
import { useAppSelector } from '../../app/store.ts';
import { grilleShown } from '../grilles/shown.ts';
import { useDraft } from '../referentiel/draft.ts';

interface Looked {
  /** What is looked through: the référentiel, or the grid that is shown. */
  readonly root: ItemRef;
  /** The item where the person is; null: none. */
  readonly here: string | null;
}

/** Where words are looked for: in what the window shows. */
export function useLooked(): Looked {
  const { state, referentiel } = useDraft();
  const { tab, item } = useAppSelector(({ place }) => place);
  const { grille, cell } = useAppSelector(({ grillesView }) => grillesView);
  const shown = tab === 'grilles' ? grilleShown(state, referentiel.id, grille) : undefined;
  if (shown !== undefined) return { root: { entity: 'grille', id: shown.id }, here: cell?.key ?? shown.id };
  return {
    root: { entity: 'referentiel', id: referentiel.id },
    here: tab === 'fiche' ? referentiel.id : item,
  };
}
