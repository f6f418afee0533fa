import { texts } from '../../shared/i18n/window.ts';
import { Button } from '../ui/Button.tsx';
import { useCopierChemin } from './chemins.ts';

/** Beside a path that is shown. */
export function CopierChemin({ file }: { readonly file: string }) {
  const copier = useCopierChemin();
  return (
    <Button variant="quiet" onPress={() => copier(file)}>
      {texts.frame.chemin.copier}
    </Button>
  );
}
