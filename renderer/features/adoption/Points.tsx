import type { Point } from '../../../shared/controles/points.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { afterDrawing } from '../../app/focus.ts';
import { useRapport } from '../controles/controles.ts';
import { useGoTo } from '../controles/going.ts';
import { useDraft } from '../referentiel/draft.ts';
import { PointsShown } from './PointsShown.tsx';

interface PointsProps {
  readonly points: readonly Point[];
  /** To go where one of them stands. */
  readonly onLeave: () => void;
}

/** What stops the adoption, apart from what only deserves a look. */
export function Points({ points, onLeave }: PointsProps) {
  const { constats } = useRapport('adoption');
  const goTo = useGoTo();
  const { state } = useDraft();
  const see = ({ regle, items }: Point): void => {
    // A grid is looked at with another text of its référentiel than the draft, which may have no such finding.
    const first = constats.find(({ regle: of, item }) => of === regle && items.includes(item.id));
    const item = items.map((id) => findItem(state, id)).find((found) => found !== null);
    const target = first ?? (item && { item, champ: null });
    if (target === undefined) return;
    onLeave();
    // The dialog that closes gives the focus back first.
    afterDrawing(() => goTo(target));
  };
  return (
    <PointsShown
      points={points.map((point) => ({
        regle: point.regle,
        niveau: point.niveau,
        label: texts.attention.point(point.regle, point.items.length),
        places: point.items.length,
        onSee: () => see(point),
      }))}
    />
  );
}
