import type { EmpechementDit, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { referentielChosen, tabShown } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { relectureLooked } from '../relecture/view.ts';
import { VersionsAutres } from './VersionsAutres.tsx';
import screen from '../../ui/Screen.module.css';
import panes from '../../ui/ListAndDetail.module.css';
import styles from './Fusion.module.css';

const said = texts.fusion;

interface EmpechementsProps {
  readonly preparee: FusionPreparee;
}

/** What cannot come, why, and what to do. */
export function Empechements({ preparee: { empechements, jeton, contenu } }: EmpechementsProps) {
  if (empechements.length === 0) return <p className={panes.empty}>{said.plan.vide.empechements}</p>;
  return (
    <ul className={styles.empechements}>
      {empechements.map((un, i) => {
        const { pourquoi, quoiFaire } = said.empechement(un);
        return (
          <li key={i} className={styles.empechement}>
            <h3 className={screen.strong}>{un.nom}</h3>
            <p>{pourquoi}</p>
            <VersionsAutres empechement={un} jeton={jeton} contenu={contenu} />
            <p>{quoiFaire}</p>
            <VersRelecture empechement={un} />
          </li>
        );
      })}
    </ul>
  );
}

/** A référentiel, or a grid, is withdrawn from review where it is reviewed. */
function VersRelecture({
  empechement: { raison, racine, referentiel },
}: {
  readonly empechement: EmpechementDit;
}) {
  const dispatch = useAppDispatch();
  if (raison !== 'relecture' || referentiel === null) return null;
  const aller = (): void => {
    dispatch(referentielChosen(referentiel));
    dispatch(tabShown('relecture'));
    dispatch(relectureLooked({ relu: racine.id }));
  };
  return (
    <div>
      <Button onPress={aller}>{said.allerALaRelecture}</Button>
    </div>
  );
}
