import { useMemo } from 'react';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { findItem } from '../../../../shared/edit/siblings.ts';
import { nomsDe } from '../../../../shared/grille/noms.ts';
import { phraseDeFauteDeGrille, type FauteGrille } from '../../../../shared/i18n/fr/evaluation.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { useGoToGrille } from '../going.ts';
import { useGrille } from '../grille.ts';
import styles from './Essais.module.css';

/** Why the grid concludes nothing, each with the way to what is to be mended. */
export function Fautes({ fautes }: { readonly fautes: readonly FauteGrille[] }) {
  const { state } = useDraft();
  const { grille } = useGrille();
  const goTo = useGoToGrille();
  const noms = useMemo(() => nomsDe(grille), [grille]);
  return (
    <div className={styles.fautes} role="alert">
      <p>{texts.essais.faults}</p>
      <ul>
        {fautes.map((faute) => {
          const item = findItem(state, faute.element);
          const phrase = phraseDeFauteDeGrille(faute, noms);
          return (
            <li key={`${faute.code} ${faute.element}`}>
              {item === null ? (
                phrase
              ) : (
                <Button variant="quiet" onPress={() => goTo(item, champDe(faute, item))}>
                  {phrase}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The field where a fault is mended; null: the item as a whole. */
function champDe({ code }: FauteGrille, { entity }: ItemRef): string | null {
  if (code === 'echelle') return 'echelle';
  if (code === 'seuil') return entity === 'ligne' ? 'echelle' : 'regle';
  return code === 'sans_valeur' ? 'regle' : null;
}
