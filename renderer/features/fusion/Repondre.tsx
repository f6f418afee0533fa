import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { deuxPeuventRester, sontLesDeux, type Reponse } from '../../../shared/fusion/modele.ts';
import type { Demande } from '../../../shared/i18n/fr/screens/fusion/questions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { estEcrit } from './valeurs.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

export interface RepondreProps {
  readonly point: PointDit;
  readonly reponse: Reponse | undefined;
  readonly motif: string;
  readonly onMotif: (motif: string) => void;
  /** Null: takes the answer back. */
  readonly onRepondre: (reponse: Reponse | null) => void;
}

/** What is answered as a whole; of some that meet, both may stay. */
function choixDe({ question }: PointDit): readonly Reponse['choix'][] {
  if (question === null) return ['leur', 'notre', 'plusTard'];
  return deuxPeuventRester(question) ? ['notre', 'leur', 'autre', 'plusTard'] : ['notre', 'leur', 'plusTard'];
}

interface PiedProps extends RepondreProps {
  readonly choix: Demande['choix'];
  /** Opens what something else is written in. */
  readonly onEcrire: () => void;
  /** Takes what is written there; null: it is not open. */
  readonly onPrendre: (() => void) | null;
  /** Is what is written there the answer? */
  readonly isTextTaken: boolean;
  /** Is it the person’s, and not only what it began with? */
  readonly isTextWritten: boolean;
}

/** What may be answered, in sight whatever the texts’ length; why is typed first, since an answer leads to the next question. */
export function Repondre(props: PiedProps) {
  const {
    point,
    reponse,
    motif,
    choix,
    isTextTaken,
    isTextWritten,
    onMotif,
    onRepondre,
    onEcrire,
    onPrendre,
  } = props;
  const [isMotifOpen, setMotifOpen] = useState(motif !== '');
  const { propose } = point;
  const dits = choixDe(point);
  return (
    <div className={styles.pied}>
      {isMotifOpen ? (
        <div className={styles.motif}>
          <TextField
            label={said.motif}
            hint={said.motifHint}
            isProse
            takesFocus={motif === ''}
            maxLength={4_000}
            value={motif}
            onChange={onMotif}
          />
        </div>
      ) : (
        <Button variant="quiet" onPress={() => setMotifOpen(true)}>
          {said.ajouterMotif}
        </Button>
      )}
      <Toolbar aria-label={said.choisir} className={screen.buttons ?? ''}>
        {dits.map((id) => (
          <Choix key={id} isTaken={reponse?.choix === id} onPress={() => onRepondre({ choix: id })}>
            {choix[id]}
          </Choix>
        ))}
        {estEcrit(point) && propose !== null && (
          <Choix
            isTaken={sontLesDeux(point, reponse)}
            onPress={() => onRepondre({ choix: 'autre', valeur: propose })}
          >
            {said.prendrePropose}
          </Choix>
        )}
        {estEcrit(point) &&
          (onPrendre === null ? (
            <Button onPress={onEcrire}>{said.ecrire(choix.autre)}</Button>
          ) : (
            <Choix isTaken={isTextTaken} isDisabled={!isTextWritten} onPress={onPrendre}>
              {said.prendre(point.sorte)}
            </Choix>
          ))}
        {reponse !== undefined && (
          <Button variant="quiet" onPress={() => onRepondre(null)}>
            {said.effacer}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}

interface ChoixProps {
  /** Is it the answer that was given? */
  readonly isTaken: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Choix({ isTaken, isDisabled = false, onPress, children }: ChoixProps) {
  return (
    <Button
      variant={isTaken ? 'primary' : 'plain'}
      aria-pressed={isTaken}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {children}
    </Button>
  );
}
