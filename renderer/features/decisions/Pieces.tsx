import { useMemo } from 'react';
import type { Piece, Seance } from '../../../shared/decision/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Element } from '../organismes/fiche/Element.tsx';
import { Section } from '../organismes/fiche/Section.tsx';
import { useItems } from '../organismes/fiche/useItems.ts';
import { useEdited } from '../referentiel/draft.ts';
import { EditedProvider } from '../referentiel/EditedProvider.tsx';
import { champsDePiece } from './champs.ts';
import { reposantSur, useSeances } from './seances.ts';
import styles from './Decisions.module.css';

const said = texts.decisions.pieces;

/** What was sent before a meeting. */
export function Pieces({ seance }: { readonly seance: Seance }) {
  const { isReadOnly } = useEdited();
  const { ajouter, retirer } = useItems('piece', { entity: 'seance', id: seance.id });
  return (
    <Section titre={said.title} ajout={isReadOnly ? undefined : { label: said.ajouter, onPress: ajouter }}>
      {seance.pieces.length === 0 && <p className={styles.soft}>{said.aucune}</p>}
      {seance.pieces.map((piece, i) => (
        <UnePiece
          key={piece.id}
          seance={seance}
          piece={piece}
          rang={i + 1}
          onRetirer={() => retirer(piece.id)}
        />
      ))}
    </Section>
  );
}

interface UnePieceProps {
  readonly seance: Seance;
  readonly piece: Piece;
  readonly rang: number;
  readonly onRetirer: () => void;
}

/** A document; that of a text that is adopted stays as it is. */
function UnePiece({ seance, piece: { id, empreinte }, rang, onRetirer }: UnePieceProps) {
  const edited = useEdited();
  const { reposent } = useSeances();
  const isAdoptee = seance.decisions.some(
    (point) =>
      point.sujets.some((sujet) => sujet.empreinte === empreinte) && reposantSur(reposent, point).length > 0,
  );
  const own = useMemo(() => ({ ...edited, isReadOnly: edited.isReadOnly || isAdoptee }), [edited, isAdoptee]);
  return (
    <div data-item={id}>
      <EditedProvider value={own}>
        <Element
          item={{ entity: 'piece', id }}
          nom={said.nom(rang)}
          fields={champsDePiece}
          onRetirer={onRetirer}
        >
          {empreinte !== undefined && <p className={styles.texte}>{said.texte(empreinte.slice(0, 12))}</p>}
        </Element>
      </EditedProvider>
    </div>
  );
}
