import { useState } from 'react';
import { retirerPiece } from '../../../shared/dossier/gestes.ts';
import type { PieceJointe } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useExportPieceMutation } from '../../app/engine-api.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../paper/usePrint.ts';
import { useDraft } from '../referentiel/draft.ts';
import { Hash } from '../versions/Hash.tsx';
import { nomDuDossier, type DossierProps } from './dossier.ts';
import { Part } from './Part.tsx';
import { PieceDialog } from './PieceDialog.tsx';
import { useRetirer } from './useRetirer.ts';
import styles from './Dossiers.module.css';

const said = texts.dossiers.pieces;

/** What is joined to a dossier: given back as it was, never opened here. */
export function Pieces({ complet }: Pick<DossierProps, 'complet'>) {
  const { isReadOnly } = useDraft();
  const [isAsked, setAsked] = useState(false);
  const { dossier, pieces } = complet;
  return (
    <Part
      title={said.title}
      empty={pieces.length === 0 ? said.aucune : null}
      action={
        !isReadOnly && (
          <Button aria-label={said.joindreA(nomDuDossier(complet))} onPress={() => setAsked(true)}>
            {said.joindre}
          </Button>
        )
      }
    >
      <ul className={styles.suites}>
        {pieces.map((piece) => (
          <UnePiece key={piece.id} piece={piece} />
        ))}
      </ul>
      {isAsked && <PieceDialog dossier={dossier.id} onClose={() => setAsked(false)} />}
    </Part>
  );
}

function UnePiece({ piece }: { readonly piece: PieceJointe }) {
  const { isReadOnly } = useDraft();
  const printing = usePrinting();
  const [exporter] = useExportPieceMutation();
  const { id, nom, nature, taille, sha256, le } = piece;
  const retirer = useRetirer(id, (state) => retirerPiece(state, id), said.retiree);
  return (
    <li className={styles.suite} data-item={id}>
      <strong className={styles.texte}>{nom}</strong>
      <p className={styles.soft}>
        {texts.counts.joined([said.nomDeNature[nature], texts.date(le), said.poids(taille)])}
      </p>
      <div className={styles.ligne}>
        <Button aria-label={said.enregistrerDe(nom)} onPress={() => printing(() => exporter({ id }))}>
          {said.enregistrer}
        </Button>
        {!isReadOnly && (
          <Button variant="quiet" aria-label={said.retirerDe(nom)} onPress={retirer}>
            {said.retirer}
          </Button>
        )}
      </div>
      <Hash summary={said.sha256} whole={sha256} />
    </li>
  );
}
