import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { GrilleSansLien } from '../../../../shared/document/tree.ts';
import { essaisChanges, type Essai, type EssaiChange } from '../../../../shared/grille/essais.ts';
import { fautesDeGrille } from '../../../../shared/grille/fautes-grille.ts';
import { nomsDe } from '../../../../shared/grille/noms.ts';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { reperesPoses, type Repere } from '../view.ts';
import styles from './Essais.module.css';

const said = texts.essais.changes;
const none: readonly EssaiChange[] = [];

interface Compared {
  readonly essais: readonly Essai[];
  readonly repere: Repere;
}

/** Trials by what they are compared with, where the grid is no longer that. */
function comparedIn(
  grille: GrilleSansLien,
  essais: readonly Essai[],
  reperes: Readonly<Record<string, Repere>>,
): readonly Compared[] {
  const parRepere = Map.groupBy(essais, ({ id }) => reperes[id]);
  return [...parRepere].flatMap(([repere, siens]) =>
    repere === undefined || sameJson(repere.grille as unknown as Json, grille as unknown as Json)
      ? []
      : [{ repere, essais: siens }],
  );
}

/** A grid that has a fault concludes nothing. */
function effetsDe(
  avant: GrilleSansLien,
  apres: GrilleSansLien,
  essais: readonly Essai[],
): readonly EssaiChange[] {
  const isFaulty = [avant, apres].some((grille) => fautesDeGrille(grille).length > 0);
  return isFaulty ? none : essaisChanges(avant, apres, essais);
}

interface EssaisChangesProps {
  readonly grille: GrilleSansLien;
  readonly essais: readonly Essai[];
}

/** What the changes of the grid do to the trials, since each was first seen or since it was asked; nothing until something changes. */
export const EssaisChanges = memo(function EssaisChanges(props: EssaisChangesProps) {
  // A gesture is shown before trials are concluded again.
  const { grille, essais } = useDeferredValue(props);
  const dispatch = useAppDispatch();
  const [isOpen, setOpen] = useState(false);
  const reperes = useAppSelector(({ grillesView }) => grillesView.reperes);
  useEffect(() => {
    const nouveaux = essais.filter(({ id }) => reperes[id] === undefined).map(({ id }) => id);
    if (nouveaux.length > 0)
      dispatch(reperesPoses({ essais: nouveaux, repere: { grille, at: new Date().toISOString() } }));
  }, [dispatch, essais, grille, reperes]);
  const compared = useMemo(() => comparedIn(grille, essais, reperes), [grille, essais, reperes]);
  const changes = useMemo(
    () => compared.flatMap(({ repere, essais: siens }) => effetsDe(repere.grille, grille, siens)),
    [compared, grille],
  );
  const noms = useMemo(() => new Map([...nomsDe(grille), [grille.id, texts.essais.certification]]), [grille]);
  const [since] = compared.map(({ repere }) => repere.at).toSorted();
  if (since === undefined) return null;
  const total = compared.flatMap((one) => one.essais).length;
  const rebase = (): void =>
    void dispatch(
      reperesPoses({
        essais: essais.map(({ id }) => id),
        repere: { grille, at: new Date().toISOString() },
      }),
    );
  return (
    <section aria-labelledby="effet-essais" className={styles.changes} data-region data-open={isOpen}>
      <h3 id="effet-essais" className={styles.changesTitle}>
        {said.count(changes.length, total)} {said.since(since)}
      </h3>
      <ul className={styles.changesList}>
        {changes.map(({ essai, passages }) => (
          <li key={essai.id}>
            <strong>{essai.nom}</strong>
            {passages.map(({ id, avant, apres }) => (
              <span key={id}> {said.passage(noms.get(id) ?? '', avant, apres)}</span>
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.changesGestures}>
        {changes.length > 0 && (
          <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {said.all}
          </Button>
        )}
        <Button variant="quiet" onPress={rebase}>
          {said.rebase}
        </Button>
      </div>
    </section>
  );
});
