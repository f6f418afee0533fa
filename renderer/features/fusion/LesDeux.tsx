import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Redline } from '../changes/Redline.tsx';
import { Part } from '../../ui/Part.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion.point;

interface LesDeuxProps {
  readonly point: PointDit;
  /** Both changes in one text. */
  readonly propose: string;
}

/** Both changes, where they fit together: read here, and taken below, in sight whatever the texts’ length. */
export function LesDeux({ point: { notre }, propose }: LesDeuxProps) {
  return (
    <Part level={4} title={said.propose} className={styles.propose}>
      <p className={screen.soft}>{said.proposeHint}</p>
      <p className={styles.texte}>
        <Redline before={typeof notre === 'string' ? notre : ''} after={propose} />
      </p>
    </Part>
  );
}
