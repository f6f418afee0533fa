import { useMemo, type ReactNode } from 'react';
import { phraseDeReponse, preparationDe, type Preparation } from '../../../shared/controles/preparation.ts';
import { niveauLabels, titreDe } from '../../../shared/i18n/fr/controles.ts';
import type { Point } from '../../../shared/controles/points.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Waiting } from '../../ui/Notice.tsx';
import { useControles, useRapport } from '../controles/controles.ts';
import { Niveau } from '../controles/Niveau.tsx';
import { looked } from '../controles/view.ts';
import { useGoTo } from '../controles/going.ts';
import { useDraft } from '../referentiel/draft.ts';
import styles from './Readiness.module.css';

const said = texts.deposit.readiness;

/** How ready the référentiel is for the register that it aims at. */
export function Readiness() {
  const { referentiel } = useDraft();
  const { isExamined } = useControles();
  const goTo = useGoTo();
  if (!isExamined) return <Waiting text={texts.controles.running} />;
  if (referentiel.registre === 'RNCP') return <Criteria objectif="rncp" />;
  if (referentiel.registre === 'RS') return <Criteria objectif="rs" />;
  const item = { entity: 'referentiel', id: referentiel.id } as const;
  return (
    <div className={styles.aucun}>
      <p>{said.aucun}</p>
      <Button onPress={() => goTo({ item, champ: 'registre' })}>{said.choose}</Button>
    </div>
  );
}

type Deposit = 'rncp' | 'rs';

function Criteria({ objectif }: { readonly objectif: Deposit }) {
  const { id, state } = useControles();
  const rapport = useRapport(objectif);
  const criteria = useMemo(() => preparationDe(state, id, objectif, rapport), [state, id, objectif, rapport]);
  return (
    <section aria-labelledby="preparation" className={styles.criteria}>
      <h3 id="preparation" className={styles.title}>
        {said[objectif]}
      </h3>
      <p className={styles.soft}>{said.intro}</p>
      <ul className={styles.list}>
        {criteria.map((preparation) => (
          <Criterion key={preparation.critere} preparation={preparation} objectif={objectif} />
        ))}
      </ul>
    </section>
  );
}

const tones = {
  erreur: 'danger',
  avertissement: 'warning',
  information: 'accent',
  rien: 'success',
  ailleurs: 'neutral',
} as const;

interface CriterionProps {
  readonly preparation: Preparation;
  readonly objectif: Deposit;
}

function Criterion({ preparation, objectif }: CriterionProps) {
  const { critere, titre, repond, manque, niveau, inconnu } = preparation;
  // What no référentiel can answer is neither missing nor done.
  const isElsewhere = repond.length === 0 && manque.length === 0;
  const state = niveau ?? (isElsewhere ? 'ailleurs' : 'rien');
  return (
    <li className={styles.criterion}>
      <div className={styles.line}>
        <h4 className={styles.name}>{said.critere(critere, titre)}</h4>
        <Badge tone={tones[state]}>{said.niveau[state]}</Badge>
      </div>
      {!isElsewhere && (
        <Part name={said.repond}>
          {repond.length === 0 && <li>{said.rien}</li>}
          {repond.map((reponse) => {
            const phrase = phraseDeReponse(reponse);
            return <li key={phrase}>{phrase}</li>;
          })}
        </Part>
      )}
      {manque.length > 0 && (
        <Part name={said.manque}>
          {manque.map((point) => (
            <li key={point.regle}>
              <PointButton point={point} objectif={objectif} />
            </li>
          ))}
        </Part>
      )}
      {inconnu !== null && (
        <Part name={said.inconnu}>
          <li>{inconnu}</li>
        </Part>
      )}
    </li>
  );
}

interface PointButtonProps {
  readonly point: Point;
  readonly objectif: Deposit;
}

/** Leads to the findings of one rule. */
function PointButton({ point: { regle, niveau, items }, objectif }: PointButtonProps) {
  const dispatch = useAppDispatch();
  const label = said.point(titreDe(regle), items.length);
  const show = (): void => {
    dispatch(looked({ objectif, shown: 'constats', regle }));
    dispatch(tabShown('controles'));
  };
  return (
    <Button variant="quiet" aria-label={texts.controles.point(niveauLabels[niveau], label)} onPress={show}>
      <Niveau niveau={niveau} label={label} />
    </Button>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{name}</p>
      <ul className={styles.points}>{children}</ul>
    </div>
  );
}
