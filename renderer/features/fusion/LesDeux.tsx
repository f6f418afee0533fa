import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Redline } from '../changes/Redline.tsx';
import { sontLesDeux } from './valeurs.ts';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

interface LesDeuxProps {
  readonly point: PointDit;
  /** Both changes in one text. */
  readonly propose: string;
  readonly reponse: Reponse | undefined;
  readonly onRepondre: (reponse: Reponse) => void;
}

/** Both changes, where they fit together: taken once they were read. */
export function LesDeux({ point, propose, reponse, onRepondre }: LesDeuxProps) {
  const { notre } = point;
  const isTaken = sontLesDeux(point, reponse);
  return (
    <section className={styles.propose} aria-labelledby="fusion-propose">
      <h4 id="fusion-propose" className={screen.heading}>
        {said.propose}
      </h4>
      <p className={screen.soft}>{said.proposeHint}</p>
      <p className={styles.texte}>
        <Redline before={typeof notre === 'string' ? notre : ''} after={propose} />
      </p>
      <Button
        variant={isTaken ? 'primary' : 'plain'}
        aria-pressed={isTaken}
        onPress={() => onRepondre({ choix: 'autre', valeur: propose })}
      >
        {said.prendrePropose}
      </Button>
    </section>
  );
}
