import { texts } from '../../../../shared/i18n/window.ts';
import { useNotify } from '../../../app/notices.ts';
import { useEditing } from '../../referentiel/draft.ts';
import { etablissement } from './champs.ts';
import { Element } from './Element.tsx';
import { nomDuLieu, useFiche } from './fiche.ts';
import { Section } from './Section.tsx';
import { useItems } from './useItems.ts';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

/** Where it works. */
export function Lieux() {
  const { id, etablissements, habilitations } = useFiche();
  const { isReadOnly } = useEditing();
  const notify = useNotify();
  const { ajouter, retirer } = useItems('etablissement', { entity: 'organisme', id });
  const retirerLieu = (lieu: string): void => {
    if (habilitations.some((une) => une.etablissement === lieu))
      notify({ kind: 'refusal', message: said.lieuHabilite });
    else retirer(lieu);
  };
  return (
    <Section
      titre={said.sections.etablissements}
      ajout={isReadOnly ? undefined : { label: said.ajouter.etablissement, onPress: ajouter }}
    >
      {etablissements.length === 0 && <p className={styles.rien}>{said.rien.etablissements}</p>}
      {etablissements.map((lieu, i) => (
        <Element
          key={lieu.id}
          item={{ entity: 'etablissement', id: lieu.id }}
          nom={said.lieu(i + 1, nomDuLieu(lieu))}
          fields={etablissement}
          onRetirer={() => retirerLieu(lieu.id)}
        />
      ))}
    </Section>
  );
}
