import type { FusionFaite } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { runCommand } from '../../app/command-registry.ts';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Hash } from '../versions/Hash.tsx';
import { fusionQuittee } from './view.ts';
import screen from '../../ui/Screen.module.css';

const said = texts.fusion.faite;

/** What was done of all that came, and what goes back over it. */
export function Faite({ faite }: { readonly faite: FusionFaite }) {
  const dispatch = useAppDispatch();
  const { head, pris, refuses, reportes, sauvegarde } = faite;
  const partir = (): void => {
    dispatch(fusionQuittee());
    dispatch(screenShown('referentiels'));
  };
  return (
    <main className={screen.screen}>
      <h2 className={screen.title}>{said.title}</h2>
      {head === null ? (
        <p>{said.rien}</p>
      ) : (
        <>
          <ul className={screen.bullets}>
            <li>{said.pris(pris)}</li>
            {refuses > 0 && <li>{said.refuses(refuses)}</li>}
            {reportes > 0 && <li>{said.reportes(reportes)}</li>}
          </ul>
          {reportes > 0 && <p>{said.plusTard}</p>}
          <dl className={screen.facts}>
            <div className={screen.fact}>
              <dt>{said.sauvegarde}</dt>
              <dd>{sauvegarde ?? said.sansSauvegarde}</dd>
            </div>
          </dl>
          <Hash summary={(start) => said.tete(head.seq, start)} whole={head.hash} />
        </>
      )}
      <div className={screen.buttons}>
        <Button variant="primary" onPress={partir}>
          {said.retour}
        </Button>
        <Button onPress={() => runCommand('envoyerPaquet')}>{said.renvoyer}</Button>
        <Button variant="quiet" onPress={() => dispatch(fusionQuittee())}>
          {said.encore}
        </Button>
      </div>
    </main>
  );
}
