import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import type { Demande } from '../../../shared/i18n/fr/screens/fusion/questions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAboutQuery } from '../../app/engine-api.ts';
import { useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Autrement } from './Autrement.tsx';
import { Cotes } from './Cotes.tsx';
import { remisDe } from './etat.ts';
import { Delies } from './Delies.tsx';
import { Elements } from './Elements.tsx';
import { LesDeux } from './LesDeux.tsx';
import { quoiDe, SortDit } from './ListeDePoints.tsx';
import { Qui } from './Qui.tsx';
import { Repondre, type RepondreProps } from './Repondre.tsx';
import { attend } from './reponses.ts';
import { useNoms } from './useNoms.ts';
import { autreTexteDe, estEcrit, formeEcrite, texteDeDepart } from './valeurs.ts';
import screen from '../../ui/Screen.module.css';
import panes from '../../ui/ListAndDetail.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

/** Id of the heading that takes the focus when one goes from the list into a point. */
export const DETAIL = 'point-choisi';

interface DetailProps extends RepondreProps {
  readonly precedent: PointDit | null;
  readonly suivant: PointDit | null;
  /** Was something else asked to be written? */
  readonly isEcrit: boolean;
  readonly onEcrire: () => void;
  readonly onChoose: (cle: string) => void;
}

/** One point: what it is, who changed it on each side, the texts, and what may be answered. */
export function Detail(props: DetailProps) {
  const { point, reponse, isEcrit, onRepondre } = props;
  const { entity, nom, chemin, question, sorte, elements, delies, nomAutre, propose, geles, repondu } = point;
  const noms = useNoms(point);
  const titre = said.titre(entity, nom);
  const { phrase, choix } =
    question === null
      ? { phrase: said.arrivees[sorte], choix: said.choixDArrivee }
      : said.questions[question];
  const ecrit = useAppSelector(({ fusionView }) => fusionView.textes[point.cle]);
  const remis = useAppSelector(({ fusionView }) => remisDe(fusionView, point.cle));
  const autreTexte = autreTexteDe(point, reponse);
  const texte = ecrit ?? autreTexte ?? texteDeDepart(point);
  const forme = formeEcrite(point);
  const isWritten = forme !== null && (isEcrit || ecrit !== undefined || autreTexte !== null);
  const [isRefused, setRefused] = useState(false);
  const prendre = (): void => {
    setRefused(true);
    if (texte.trim() !== '') onRepondre({ choix: 'autre', valeur: texte });
  };
  return (
    <section aria-labelledby={DETAIL} className={styles.question}>
      <div className={styles.detail} data-corps>
        <div className={panes.detailHead}>
          <h3 id={DETAIL} className={styles.detailNom} title={titre} tabIndex={-1}>
            {titre}
          </h3>
          <SortDit point={point} reponse={reponse} />
          <Parcourir {...props} />
        </div>
        <p className={screen.soft}>{[said.chemin(chemin), quoiDe(point)].filter(Boolean).join(' · ')}</p>
        {(repondu === null || question !== null) && <p className={styles.phrase}>{phrase}</p>}
        <Repondu point={point} />
        <Perimee point={point} reponse={reponse} choix={choix} />
        {remis !== null && <p>{said.remis(remis)}</p>}
        {nomAutre !== null && <p>{said.autre(nomAutre)}</p>}
        <Qui point={point} />
        {geles.map((gele) => (
          <p key={gele} className={styles.definitif}>
            {said.gele(gele)}
          </p>
        ))}
        <Cotes point={point} noms={noms} />
        {elements > 1 && <Elements point={point} noms={noms} />}
        {delies.length > 0 && <Delies point={point} />}
        {forme !== null && propose !== null && <LesDeux point={point} propose={propose} />}
        {isWritten && (
          <Autrement point={point} forme={forme} label={choix.autre} texte={texte} isRefused={isRefused} />
        )}
      </div>
      <Repondre
        {...props}
        choix={choix}
        onPrendre={isWritten ? prendre : null}
        isTextTaken={autreTexte !== null && ecrit === undefined}
        isTextWritten={autreTexte !== null || ecrit !== undefined}
      />
    </section>
  );
}

interface PerimeeProps {
  readonly point: PointDit;
  readonly reponse: Reponse | undefined;
  readonly choix: Demande['choix'];
}

/** That an answer holds no longer, until another is given; and which it was, where it was put aside. */
function Perimee({ point, reponse, choix }: PerimeeProps) {
  const etape = useAppSelector(({ fusionView }) => fusionView.etape);
  // What was refused and is kept is told with who keeps it.
  if (etape.kind !== 'plan' || point.maintenu || !attend(point, reponse)) return null;
  const avant = etape.preparee.caduques[point.cle];
  if (avant !== undefined) return <p className={styles.attention}>{caduqueDite(point, avant, choix)}</p>;
  const isPerimee = etape.preparee.perimees.includes(point.cle);
  return isPerimee ? <p className={styles.attention}>{said.perimee}</p> : null;
}

function caduqueDite(point: PointDit, avant: Reponse, choix: Demande['choix']): string {
  if (avant.choix !== 'autre' || !estEcrit(point)) return said.caduque(choix[avant.choix]);
  return said.ecritAvant(point.sorte);
}

/** What had been proposed, or refused here, and was not taken: by whom, and why. */
function Repondu({ point }: { readonly point: PointDit }) {
  const { repondu, maintenu, refuseIci } = point;
  const lecteur = useAboutQuery().data?.profile ?? null;
  const { surLePoint, maintenuDit, motif, refuseDit } = texts.fusion.recues;
  if (repondu === null && !maintenu) return null;
  const dit = repondu === null || maintenu ? maintenuDit(repondu) : surLePoint(repondu, point, lecteur);
  return (
    <div>
      <p className={styles.phrase}>{dit}</p>
      {repondu !== null && repondu.motif !== null && <p>{motif(repondu.motif)}</p>}
      {refuseIci !== null && <p>{refuseDit(refuseIci, lecteur)}</p>}
    </div>
  );
}

function Parcourir({ precedent, suivant, onChoose }: DetailProps) {
  return (
    <Toolbar aria-label={said.parcourir} className={styles.parcourir ?? ''}>
      {(
        [
          [said.precedent, precedent],
          [said.suivant, suivant],
        ] as const
      ).map(([label, vers]) => (
        <Button
          key={label}
          variant="quiet"
          isDisabled={vers === null}
          onPress={() => vers !== null && onChoose(vers.cle)}
        >
          {label}
        </Button>
      ))}
    </Toolbar>
  );
}
