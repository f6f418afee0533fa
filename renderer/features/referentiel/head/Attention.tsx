import { useState } from 'react';
import type { RegleId } from '../../../../shared/controles/constat.ts';
import type { Point } from '../../../../shared/controles/points.ts';
import { findItem } from '../../../../shared/edit/siblings.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { itemChosen, tabShown } from '../../../app/place.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useGoToGrille } from '../../grilles/going.ts';
import { useDraft } from '../draft.ts';

/** What should be looked at: each point leads to its first item, then to the next. */
export function Attention({ points }: { readonly points: readonly Point[] }) {
  const dispatch = useAppDispatch();
  const { state, referentiel } = useDraft();
  const goToGrille = useGoToGrille();
  const [seen, setSeen] = useState<Partial<Readonly<Record<RegleId, number>>>>({});
  const go = (regle: RegleId): void => {
    const items = points.find((point) => point.regle === regle)?.items ?? [];
    const next = seen[regle] ?? 0;
    const id = items[next % items.length];
    if (id === undefined) return;
    setSeen({ ...seen, [regle]: next + 1 });
    const found = findItem(state, id);
    if (found !== null && goToGrille(found, null)) return;
    if (id !== referentiel.id) dispatch(itemChosen(id));
    else dispatch(tabShown(regle === 'L43' ? 'structure' : 'fiche'));
  };
  return (
    <MenuButton
      variant="warning"
      label={texts.attention.total(points.length)}
      actions={points.map(({ regle, items }) => ({
        id: regle,
        label: texts.attention.point(regle, items.length),
      }))}
      onAction={go}
    />
  );
}
