import type { Seance } from '../../../shared/decision/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useEditing } from '../referentiel/draft.ts';
import { Element } from '../organismes/fiche/Element.tsx';
import { Section } from '../organismes/fiche/Section.tsx';
import { useItems } from '../organismes/fiche/useItems.ts';
import { champsDePiece } from './champs.ts';
import styles from './Decisions.module.css';

const said = texts.decisions.pieces;

/** What was sent before a meeting. */
export function Pieces({ seance }: { readonly seance: Seance }) {
  const { isReadOnly } = useEditing();
  const { ajouter, retirer } = useItems('piece', { entity: 'seance', id: seance.id });
  return (
    <Section titre={said.title} ajout={isReadOnly ? undefined : { label: said.ajouter, onPress: ajouter }}>
      {seance.pieces.length === 0 && <p className={styles.soft}>{said.aucune}</p>}
      {seance.pieces.map(({ id, empreinte }, i) => (
        <div key={id} data-item={id}>
          <Element
            item={{ entity: 'piece', id }}
            nom={said.nom(i + 1)}
            fields={champsDePiece}
            onRetirer={() => retirer(id)}
          >
            {empreinte !== undefined && <p className={styles.texte}>{said.texte(empreinte.slice(0, 12))}</p>}
          </Element>
        </div>
      ))}
    </Section>
  );
}
