import { useMemo } from 'react';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { TabBar } from '../../ui/TabBar.tsx';
import { Actions } from './Actions.tsx';
import { Empechements } from './Empechements.tsx';
import { listes, pointsDe } from './filtre.ts';
import { Points } from './Points.tsx';
import { bilanDe, compterPerimees } from './reponses.ts';
import { Quelques } from './Quelques.tsx';
import { apporte, attendEncore, fusionRegardee, neChangeRien } from './view.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.plan;

/** All that would change: what is asked, what comes by itself, what cannot come. Nothing is written yet. */
export function Plan({ preparee }: { readonly preparee: FusionPreparee }) {
  const dispatch = useAppDispatch();
  // Not the whole of it: what is being typed is no matter of these.
  const liste = useAppSelector(({ fusionView }) => fusionView.liste);
  const reponses = useAppSelector(({ fusionView }) => fusionView.reponses);
  const isDepassee = useAppSelector(({ fusionView }) => fusionView.isDepassee);
  const sansObjet = useAppSelector(({ fusionView }) => fusionView.sansObjet);
  const { contenu, empechements, comptes, effacements } = preparee;
  const bilan = useMemo(() => bilanDe(preparee, reponses), [preparee, reponses]);
  const perimees = useMemo(() => compterPerimees(preparee, reponses), [preparee, reponses]);
  const parts = useMemo(
    () => ({ questions: pointsDe(preparee, 'questions'), arrivees: pointsDe(preparee, 'arrivees') }),
    [preparee],
  );
  const panneaux = {
    questions: <Points key="questions" points={parts.questions} liste="questions" />,
    arrivees: <Points key="arrivees" points={parts.arrivees} liste="arrivees" />,
    empechements: <Empechements preparee={preparee} />,
  };
  const nombres = {
    questions: parts.questions.length,
    arrivees: parts.arrivees.length,
    empechements: empechements.length,
  };
  return (
    <main className={styles.plan} data-reunir>
      <div className={styles.entete}>
        <h2 className={screen.title}>{said.title(contenu.nom)}</h2>
        <p className={screen.soft}>{said.comptes(comptes)}</p>
        {neChangeRien(preparee) && <p>{said.neChangeRien(apporte(contenu), attendEncore(preparee))}</p>}
        {effacements.length > 0 && (
          <div className={styles.definitif}>
            <p>{said.effacements(effacements.length)}</p>
            <Quelques noms={effacements} label={said.effacees} />
          </div>
        )}
        {isDepassee && <p className={styles.attention}>{said.depassee}</p>}
        {sansObjet > 0 && (
          <p className={styles.attention}>{said.sansObjet(sansObjet, attendEncore(preparee))}</p>
        )}
        {perimees > 0 && <p className={styles.attention}>{said.perimees(perimees)}</p>}
      </div>
      <TabBar
        label={said.listes}
        chosen={liste}
        onChange={(id) => dispatch(fusionRegardee({ liste: id, choisi: null }))}
        tabs={listes.map((id) => ({ id, label: said.liste[id](nombres[id]), panel: panneaux[id] }))}
        aside={<output className={styles.progres}>{said.progres(bilan)}</output>}
      />
      <Actions preparee={preparee} />
    </main>
  );
}
