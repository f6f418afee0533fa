import { useState } from 'react';
import type { Point as PointToSee } from '../../../../shared/controles/points.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { itemChosen, tabShown } from '../../../app/place.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../draft.ts';
import styles from './Head.module.css';

/** What should be looked at: each point leads to its first item, then to the next. */
export function Attention({ points }: { readonly points: readonly PointToSee[] }) {
  return (
    <details className={styles.attention}>
      <summary>{texts.attention.total(points.length)}</summary>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point.regle}>
            <Point point={point} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Point({ point: { regle, items } }: { readonly point: PointToSee }) {
  const dispatch = useAppDispatch();
  const { referentiel } = useDraft();
  const [next, setNext] = useState(0);
  const go = (): void => {
    const id = items[next % items.length];
    if (id === undefined) return;
    if (id !== referentiel.id) dispatch(itemChosen(id));
    else dispatch(tabShown(regle === 'L43' ? 'structure' : 'fiche'));
    setNext(next + 1);
  };
  return (
    <Button variant="quiet" onPress={go}>
      {texts.attention.point(regle, items.length)}
    </Button>
  );
}
