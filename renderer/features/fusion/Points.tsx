import { useMemo, useRef, useState } from 'react';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { TEXTE } from './Autrement.tsx';
import { Detail, DETAIL } from './Detail.tsx';
import { motifDe } from './etat.ts';
import { Filtres } from './Filtres.tsx';
import { filtres } from './filtre.ts';
import { ListeDePoints } from './ListeDePoints.tsx';
import { questionSuivante, repondre, voisin } from './reponses.ts';
import { TousLesPoints } from './TousLesPoints.tsx';
import { useTouches } from './useTouches.ts';
import { fusionRegardee, motifEcrit, pointsRepondus } from './view.ts';
import panes from '../../ui/ListAndDetail.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.plan;

/** In one column the page scrolls, and not the detail: its own top is shown, and not its heading alone. */
function duHaut(heading: HTMLElement | null): HTMLElement | null {
  const corps = heading?.closest('[data-corps]');
  if (corps !== null && corps !== undefined) {
    corps.scrollTop = 0;
    corps.scrollIntoView({ block: 'start' });
  }
  return heading;
}

/** The focus alone would show its first line. */
function enEntier(texte: HTMLElement | null): HTMLElement | null {
  texte?.scrollIntoView({ block: 'nearest' });
  return texte;
}

interface PointsProps {
  readonly points: readonly PointDit[];
  readonly liste: 'questions' | 'arrivees';
}

/** What is asked, or what comes by itself, one by one; a key or a button answers, and leads to the next that waits. */
export function Points({ points, liste }: PointsProps) {
  const dispatch = useAppDispatch();
  const view = useAppSelector(({ fusionView }) => fusionView);
  const { filtre, choisi, reponses } = view;
  /** Key of the point for which something else was asked to be written. */
  const [ecrit, setEcrit] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const montres = useMemo(() => filtres(points, filtre), [points, filtre]);
  const un = montres.find(({ cle }) => cle === choisi) ?? null;
  const choisir = (cle: string): void => void dispatch(fusionRegardee({ choisi: cle }));

  /** The focus stays where the answer was given: in the list, or in the text, which is then read from its top. */
  const aller = (suivant: PointDit | null): void => {
    const isInList = document.activeElement?.closest('[role="listbox"]') !== null;
    if (suivant !== null) choisir(suivant.cle);
    const cle = suivant?.cle ?? choisi;
    focusOnceShown(() =>
      isInList && cle !== null
        ? (area.current?.querySelector<HTMLElement>(`[role="option"][data-key="${CSS.escape(cle)}"]`) ?? null)
        : duHaut(document.getElementById(DETAIL)),
    );
  };
  const onRepondre = (point: PointDit, reponse: Reponse | null): void => {
    dispatch(pointsRepondus({ points: [point], reponse }));
    if (reponse === null) return;
    const dites = repondre(reponses, [point], () => reponse);
    aller(
      point.question === null ? voisin(montres, point.cle, 1) : questionSuivante(montres, dites, point.cle),
    );
  };
  const ecrire = (cle: string): void => {
    setEcrit(cle);
    focusOnceShown(() => enEntier(area.current?.querySelector<HTMLElement>(TEXTE) ?? null));
  };
  useTouches(area, un, {
    onRepondre,
    onEcrire: ({ cle }) => ecrire(cle),
    onSuivante: () => aller(questionSuivante(montres, reponses, choisi)),
  });

  if (points.length === 0) return <p className={panes.empty}>{said.vide[liste]}</p>;
  return (
    <div ref={area} className={`${panes.both} ${styles.deux}`}>
      <div className={panes.left}>
        {liste === 'arrivees' && <p className={styles.dit}>{said.ditArrivees}</p>}
        <Filtres points={points} montres={montres} />
        {liste === 'arrivees' && <TousLesPoints montres={montres} />}
        {montres.length === 0 ? (
          <p className={panes.empty}>{said.rienIci}</p>
        ) : (
          <ListeDePoints
            points={montres}
            choisi={un?.cle ?? null}
            onChoose={choisir}
            onEnter={() => focusOnceShown(() => document.getElementById(DETAIL))}
          />
        )}
      </div>
      {un === null ? (
        <p className={panes.empty}>{montres.length > 0 && said.aChoisir}</p>
      ) : (
        <Detail
          key={un.cle}
          point={un}
          reponse={reponses[un.cle]}
          precedent={voisin(montres, un.cle, -1)}
          suivant={voisin(montres, un.cle, 1)}
          motif={motifDe(view, un.cle)}
          isEcrit={ecrit === un.cle}
          onEcrire={() => ecrire(un.cle)}
          onChoose={choisir}
          onMotif={(motif) => void dispatch(motifEcrit({ cle: un.cle, motif }))}
          onRepondre={(reponse) => onRepondre(un, reponse)}
        />
      )}
    </div>
  );
}
