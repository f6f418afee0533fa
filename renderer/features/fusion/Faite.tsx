import { useState } from 'react';
import { skipToken } from '@reduxjs/toolkit/query/react';
import type { FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useReunionTientQuery } from '../../app/engine-api.ts';
import { useReversible } from '../../app/history.ts';
import { CopierChemin } from '../../app/CopierChemin.tsx';
import { screenShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Hash } from '../versions/Hash.tsx';
import { attendEncore, fusionQuittee } from './view.ts';
import { PaquetDialog } from './PaquetDialog.tsx';
import { Quelques } from './Quelques.tsx';
import screen from '../../ui/Screen.module.css';

const said = texts.fusion.faite;

interface FaiteProps extends Pick<FusionPreparee, 'empechements'> {
  readonly faite: FusionFaite;
  /** Whom it was made with, by name; '' when that is nobody in particular. */
  readonly avec: string;
}

/** What was done of all that came, what could not come, and what goes back over it; or that it was gone back over. */
export function Faite({ faite, avec, empechements }: FaiteProps) {
  const dispatch = useAppDispatch();
  const { redo } = useReversible();
  const { head, pris, refuses, reportes, perimees, sauvegarde, gels } = faite;
  const { data: tient = true } = useReunionTientQuery(head?.seq ?? skipToken);
  const isUndone = head !== null && !tient;
  const attend = attendEncore({ empechements });
  const isRienDeFait = head === null && (reportes + perimees > 0 || attend);
  const titre = isRienDeFait ? said.rienDeFait : isUndone ? said.annulee : said.title;
  const [isAnswering, setAnswering] = useState(false);
  const partir = (): void => {
    dispatch(fusionQuittee());
    dispatch(screenShown('referentiels'));
  };
  return (
    <main className={screen.screen} data-reunir>
      <h2 className={screen.title}>{titre}</h2>
      {head === null && <p>{said.rien(faite, attend)}</p>}
      {head === null && reportes > 0 && <p>{said.plusTard}</p>}
      {perimees > 0 && !isUndone && <p>{said.perimees(perimees)}</p>}
      {isUndone && <p>{said.annuleePhrase(redo?.gesture.seq === head.seq)}</p>}
      {head !== null && !isUndone && (
        <>
          <ul className={screen.bullets}>
            {(pris === 0
              ? [said.rienDePris(refuses + reportes + empechements.length)]
              : said.pris(faite)
            ).map((dit) => (
              <li key={dit}>{dit}</li>
            ))}
            {refuses > 0 && <li>{said.refuses(refuses)}</li>}
            {reportes > 0 && <li>{said.reportes(reportes)}</li>}
          </ul>
          {reportes > 0 && <p>{said.plusTard}</p>}
          {gels.map((gel) => (
            <p key={gel.nom}>{said.gel(gel)}</p>
          ))}
          {empechements.length > 0 && (
            <>
              <p>{said.empeches(empechements)}</p>
              <Quelques noms={empechements.map(said.empechement)} />
            </>
          )}
          <dl className={screen.facts}>
            <div className={screen.fact}>
              <dt>{said.sauvegarde}</dt>
              <dd>
                {sauvegarde ?? said.sansSauvegarde}{' '}
                {sauvegarde !== null && <CopierChemin file={sauvegarde} />}
              </dd>
            </div>
          </dl>
          <Hash summary={(start) => said.tete(head.seq, start)} whole={head.hash} />
        </>
      )}
      <div className={screen.buttons}>
        <Button variant="primary" onPress={partir}>
          {said.retour}
        </Button>
        <Button onPress={() => setAnswering(true)}>{said.renvoyer}</Button>
        <Button variant="quiet" onPress={() => dispatch(fusionQuittee())}>
          {said.encore}
        </Button>
      </div>
      {isAnswering && <PaquetDialog pour={avec} onClose={() => setAnswering(false)} />}
    </main>
  );
}
