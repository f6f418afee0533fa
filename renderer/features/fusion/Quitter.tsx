import { texts } from '../../../shared/i18n/window.ts';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { fusionQuittee } from './view.ts';

/** Leaves what was received as it is: nothing was done with it. */
export function Quitter() {
  const dispatch = useAppDispatch();
  const quitter = (): void => {
    dispatch(fusionQuittee());
    dispatch(screenShown('referentiels'));
  };
  return (
    <Button variant="quiet" onPress={quitter}>
      {texts.fusion.quitter}
    </Button>
  );
}
