import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import { ajusterGrille } from '../../../shared/grille/ajuster.ts';
import { ecartsDe, type Ecart } from '../../../shared/grille/ecarts.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useNotify } from '../../app/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { useGrille } from './grille.ts';
import styles from './Grilles.module.css';

const said = texts.grilles.ecarts;

/** Where the grid no longer says what the référentiel says, and what makes it follow; nothing while it does. */
export function Ecarts() {
  const { referentiel, isReadOnly } = useDraft();
  const { grille } = useGrille();
  const notify = useNotify();
  const done = useDone();
  const ecarts = useMemo(() => ecartsDe(grille, referentiel), [grille, referentiel]);
  if (ecarts.length === 0) return null;
  const adjust = async (some: readonly Ecart[]): Promise<void> => {
    if (await done((now) => ajusterGrille(now, some, newId)))
      notify({ kind: 'info', message: said.adjusted(some.length) });
  };
  const kinds = [...Map.groupBy(ecarts, ({ code }) => code)];
  return (
    <section aria-labelledby="ecarts" className={styles.ecarts} data-region>
      <h3 id="ecarts" className={styles.ecartsTitle}>
        {said.title}
      </h3>
      <ul className={styles.kinds}>
        {kinds.map(([code, some]) => {
          const sentence = said.counts[code](some.length);
          return (
            <li key={code} className={styles.kind}>
              {sentence}
              {!isReadOnly && kinds.length > 1 && (
                <Button variant="quiet" aria-label={said.adjust(sentence)} onPress={() => void adjust(some)}>
                  {said.one}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <Button variant="warning" onPress={() => void adjust(ecarts)}>
          {said.adjustAll}
        </Button>
      )}
    </section>
  );
}
