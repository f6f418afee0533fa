import { useMemo, useState } from 'react';
import type { GrilleSansLien } from '../../../../shared/document/tree.ts';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import { essaisChanges, type Essai, type EssaiChange } from '../../../../shared/grille/essais.ts';
import { fautesDeGrille } from '../../../../shared/grille/fautes-grille.ts';
import { nomsDe } from '../../../../shared/grille/noms.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Essais.module.css';

const said = texts.essais.changes;

/** Null: one of the two states of the grid has a fault, and concludes nothing. */
function effetsDe(
  avant: GrilleSansLien,
  apres: GrilleSansLien,
  essais: readonly Essai[],
): readonly EssaiChange[] | null {
  const isFaulty = [avant, apres].some((grille) => fautesDeGrille(grille).length > 0);
  return isFaulty ? null : essaisChanges(avant, apres, essais);
}

interface EssaisChangesProps {
  readonly grille: GrilleSansLien;
  readonly essais: readonly Essai[];
}

/** What the changes of the grid, since it is shown or since it was asked, do to the trials; nothing until something changes. */
export function EssaisChanges({ grille, essais }: EssaisChangesProps) {
  const [base, setBase] = useState(() => ({ grille, at: new Date().toISOString() }));
  const changes = useMemo(() => effetsDe(base.grille, grille, essais), [base, grille, essais]);
  const noms = useMemo(() => new Map([...nomsDe(grille), [grille.id, texts.essais.certification]]), [grille]);
  // Marks change the state that the grid is read from, and not the grid.
  const isChanged = useMemo(
    () => essais.length > 0 && !sameJson(base.grille as unknown as Json, grille as unknown as Json),
    [base, grille, essais],
  );
  if (!isChanged || changes === null) return null;
  return (
    <section aria-labelledby="effet-essais" className={styles.changes} data-region>
      <h3 id="effet-essais" className={styles.changesTitle}>
        {said.count(changes.length, essais.length)} {said.since(base.at)}
      </h3>
      <ul className={styles.changesList}>
        {changes.map(({ essai, passages }) => (
          <li key={essai.id}>
            <strong>{essai.nom}</strong>
            {passages.map(({ id, avant, apres }) => (
              <span key={id}>{said.passage(noms.get(id) ?? '', avant, apres)}</span>
            ))}
          </li>
        ))}
      </ul>
      <Button variant="quiet" onPress={() => setBase({ grille, at: new Date().toISOString() })}>
        {said.rebase}
      </Button>
    </section>
  );
}
