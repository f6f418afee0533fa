import { useDeferredValue, useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { ajusterGrille } from '../../../shared/grille/ajuster.ts';
import { ecartsDe, elementDe, type Ecart } from '../../../shared/grille/ecarts.ts';
import { nomsAvec } from '../../../shared/grille/noms.ts';
import { porteursDe } from '../../../shared/grille/porteurs.ts';
import { phraseDEcart } from '../../../shared/i18n/fr/ecarts.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Paged } from '../../ui/Paged.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';
import { useGrille } from './grille.ts';
import styles from './Grilles.module.css';

const said = texts.grilles.ecarts;

/** Where the grid no longer says what the référentiel says, and what makes it follow; nothing while it does. */
export function Ecarts() {
  const { referentiel, isReadOnly } = useDraft();
  const { grille } = useGrille();
  const [isOpen, setOpen] = useState(false);
  const adjust = useAdjust();
  // A gesture is shown before they are compared.
  const now = useMemo(() => ({ grille, referentiel }), [grille, referentiel]);
  const compared = useDeferredValue(now);
  const ecarts = useMemo(() => ecartsDe(compared.grille, compared.referentiel), [compared]);
  if (ecarts.length === 0) return null;
  const counts = [...Map.groupBy(ecarts, ({ code }) => code)].map(([code, some]) =>
    said.counts[code](some.length),
  );
  return (
    <section aria-labelledby="ecarts" className={styles.ecarts} data-region>
      <h3 id="ecarts" className={styles.ecartsTitle}>
        {said.title}
      </h3>
      <ul className={styles.kinds}>
        {counts.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className={styles.gestures}>
        {!isReadOnly && (
          <Button variant="warning" onPress={() => void adjust(ecarts)}>
            {said.adjustAll}
          </Button>
        )}
        <Button variant="quiet" onPress={() => setOpen(true)}>
          {said.each}
        </Button>
      </div>
      {isOpen && <EachEcart ecarts={ecarts} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** The grid follows where it is told to, in one gesture. */
function useAdjust(): (some: readonly Ecart[]) => Promise<void> {
  const done = useDone();
  const sayDone = useSayDone();
  return async (some) => {
    if (!(await done((now) => ajusterGrille(now, some, newId)))) return;
    sayDone(said.adjusted(some.length));
  };
}

/** What is to be added to a partie is told apart by what it evaluates. */
function keyOf(ecart: Ecart): string {
  const added = 'evalues' in ecart ? ecart.evalues.slice(0, 1) : [];
  return [
    ecart.code,
    elementDe(ecart),
    ...added.map(({ competence, critere }) => critere ?? competence),
  ].join(' ');
}

interface EachEcartProps {
  readonly ecarts: readonly Ecart[];
  readonly onClose: () => void;
}

/** What moved, a sentence each, adjusted one by one. */
function EachEcart({ ecarts, onClose }: EachEcartProps) {
  const { referentiel, isReadOnly } = useDraft();
  const { grille } = useGrille();
  const adjust = useAdjust();
  const noms = useMemo(() => nomsAvec(grille, porteursDe(referentiel)), [grille, referentiel]);
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="large">
      <Paged items={ecarts} more={said.more}>
        {(shown) => (
          <ul className={styles.each}>
            {shown.map((ecart) => {
              const sentence = phraseDEcart(ecart, noms);
              return (
                <li key={keyOf(ecart)} className={styles.one}>
                  <span>{sentence}</span>
                  {!isReadOnly && (
                    <Button aria-label={said.adjust(sentence)} onPress={() => void adjust([ecart])}>
                      {said.one}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Paged>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}
