import { Toolbar } from 'react-aria-components/Toolbar';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useNotify } from '../../app/notices.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { pointsRepondus } from './view.ts';
import panes from '../../ui/ListAndDetail.module.css';

const said = texts.fusion.plan.tous;

/** One answer to all that a filter shows: only what a person did is taken, or all of a bloc is put off. */
export function TousLesPoints({ montres }: { readonly montres: readonly PointDit[] }) {
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const dire = (choix: 'leur' | 'notre' | 'plusTard'): void => {
    dispatch(pointsRepondus({ points: montres, reponse: { choix } }));
    notify({ kind: 'info', message: said.dit[choix](montres.length) });
  };
  return (
    <Toolbar aria-label={said.label} className={panes.bar ?? ''}>
      {(['leur', 'notre', 'plusTard'] as const).map((choix) => (
        <Button key={choix} isDisabled={montres.length === 0} onPress={() => dire(choix)}>
          {said[choix](montres.length)}
        </Button>
      ))}
    </Toolbar>
  );
}
