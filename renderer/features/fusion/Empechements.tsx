import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import screen from '../../ui/Screen.module.css';
import panes from '../../ui/ListAndDetail.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion;

/** What cannot come, why, and what to do. */
export function Empechements({ empechements }: Pick<FusionPreparee, 'empechements'>) {
  if (empechements.length === 0) return <p className={panes.empty}>{said.plan.vide.empechements}</p>;
  return (
    <ul className={styles.empechements}>
      {empechements.map((un, i) => {
        const { pourquoi, quoiFaire } = said.empechement(un, un.nom);
        return (
          <li key={i} className={styles.empechement}>
            <p className={screen.strong}>{un.nom}</p>
            <p>{pourquoi}</p>
            <p>{quoiFaire}</p>
          </li>
        );
      })}
    </ul>
  );
}
