import { useState } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { useEditing } from '../../referentiel/draft.ts';
import { useCertifications, useFiche } from './fiche.ts';
import { HabilitationCarte } from './HabilitationCarte.tsx';
import { NouvelleHabilitation } from './NouvelleHabilitation.tsx';
import { Section } from './Section.tsx';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

/** What it is habilitated for, was, or asks to be. */
export function Habilitations() {
  const { habilitations } = useFiche();
  const { isReadOnly } = useEditing();
  const certifications = useCertifications();
  const [isAdding, setAdding] = useState(false);
  const ajout = { label: said.ajouter.habilitation, onPress: () => setAdding(true) };
  return (
    <div className={styles.colonne}>
      <Section titre={said.sections.habilitations} ajout={isReadOnly ? undefined : ajout}>
        {habilitations.length === 0 && <p className={styles.rien}>{said.rien.habilitations}</p>}
        {habilitations.map((habilitation) => (
          <HabilitationCarte
            key={habilitation.id}
            habilitation={habilitation}
            certification={certifications.find(({ id }) => id === habilitation.referentiel) ?? null}
          />
        ))}
        {isAdding && (
          <NouvelleHabilitation certifications={certifications} onClose={() => setAdding(false)} />
        )}
      </Section>
    </div>
  );
}
