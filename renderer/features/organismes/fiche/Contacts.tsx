import { useState } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Role } from '../../../../shared/organisme/personne.ts';
import { useEditing } from '../../referentiel/draft.ts';
import { AjouterPersonne } from '../personnes/AjouterPersonne.tsx';
import { Intervenants } from '../personnes/Intervenants.tsx';
import { useFiche } from './fiche.ts';
import { Section } from './Section.tsx';
import styles from './Fiche.module.css';

const said = texts.personnes;
const roles: readonly Role[] = ['contact'];

/** Whom to reach at a body. */
export function Contacts() {
  const { id, intervenants = [] } = useFiche();
  const { isReadOnly } = useEditing();
  const [isAdding, setAdding] = useState(false);
  const ajout = { label: said.ajouter.contacts, onPress: () => setAdding(true) };
  return (
    <Section titre={said.contacts} ajout={isReadOnly ? undefined : ajout}>
      {intervenants.length === 0 && <p className={styles.rien}>{said.rien.contacts}</p>}
      <Intervenants intervenants={intervenants} roles={roles} label={said.contacts} />
      {isAdding && (
        <AjouterPersonne
          parent={{ entity: 'organisme', id }}
          roles={roles}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
}
