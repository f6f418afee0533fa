import { texts } from '../../../shared/i18n/window.ts';
import { useWorkspace } from '../../app/shown.ts';
import { useAppSelector } from '../../app/store.ts';
import { Contenu } from './Contenu.tsx';
import { Depart } from './Depart.tsx';
import { Faite } from './Faite.tsx';
import { Plan } from './Plan.tsx';
import screen from '../../ui/Screen.module.css';

const said = texts.fusion;

/** What was sent is chosen, looked into, compared with what is here, and only then put together with it. */
export function FusionScreen() {
  const isReadOnly = useWorkspace()?.readOnly ?? false;
  const etape = useAppSelector(({ fusionView }) => fusionView.etape);
  if (isReadOnly)
    return (
      <main className={screen.screen} data-reunir>
        <h2 className={screen.title}>{said.title}</h2>
        <p>{said.readOnly}</p>
      </main>
    );
  switch (etape.kind) {
    case 'depart':
      return <Depart key={etape.donne?.key} donne={etape.donne} />;
    case 'contenu':
      return <Contenu contenu={etape.contenu} />;
    case 'plan':
      return <Plan preparee={etape.preparee} />;
    case 'faite':
      return <Faite faite={etape.faite} avec={etape.avec} empechements={etape.empechements} />;
  }
}
