import { useState } from 'react';
import type { Habilitation } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Role } from '../../../../shared/organisme/personne.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { AjouterPersonne } from '../personnes/AjouterPersonne.tsx';
import { Intervenants } from '../personnes/Intervenants.tsx';
import styles from './Fiche.module.css';

const said = texts.personnes;
const roles: readonly Role[] = ['referent', 'formateur', 'evaluateur'];

/** Who answers for an habilitation, trains and evaluates there. */
export function Evaluateurs({
  habilitation: { id, intervenants = [] },
}: {
  readonly habilitation: Habilitation;
}) {
  const { isReadOnly } = useEditing();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.audits}>
      <h5 className={styles.titre}>{said.intervenants}</h5>
      {intervenants.length === 0 && <p className={styles.rien}>{said.rien.intervenants}</p>}
      <Intervenants intervenants={intervenants} roles={roles} label={said.intervenants} />
      {!isReadOnly && (
        <div>
          <Button variant="quiet" onPress={() => setAdding(true)}>
            {said.ajouter.intervenants}
          </Button>
        </div>
      )}
      {isAdding && (
        <AjouterPersonne
          parent={{ entity: 'habilitation', id }}
          roles={roles}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
