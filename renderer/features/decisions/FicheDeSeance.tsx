import { useMemo, useState } from 'react';
import type { Seance } from '../../../shared/decision/modele.ts';
import type { RegleDecision } from '../../../shared/generated/document.ts';
import { retirerSeance } from '../../../shared/edit/seances.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Confirmation } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { usePrintReleve } from '../paper/usePrint.ts';
import { useEdited } from '../referentiel/draft.ts';
import { EditedProvider } from '../referentiel/EditedProvider.tsx';
import { ItemForm } from '../referentiel/fields/ItemForm.tsx';
import { useDone } from '../referentiel/useDone.ts';
import { champsDeSeance } from './champs.ts';
import { OrdreDuJour } from './OrdreDuJour.tsx';
import { Pieces } from './Pieces.tsx';
import { Presences } from './Presences.tsx';
import { estFigee, useSeances } from './seances.ts';
import styles from './Decisions.module.css';

const said = texts.decisions;

interface FicheDeSeanceProps {
  readonly seance: Seance;
  readonly regle: RegleDecision;
}

/** A meeting: who was there, what was sent, and what was decided by its rule. */
export function FicheDeSeance({ seance, regle }: FicheDeSeanceProps) {
  const edited = useEdited();
  const { reposent } = useSeances();
  const isFigee = estFigee(reposent, seance);
  const figee = useMemo(() => ({ ...edited, isReadOnly: edited.isReadOnly || isFigee }), [edited, isFigee]);
  return (
    <section className={styles.fiche} aria-labelledby="seance">
      <Tete seance={seance} isFigee={isFigee} />
      {isFigee && <p className={styles.figee}>{said.figee}</p>}
      <div className={styles.corps}>
        <div className={styles.colonne}>
          <OrdreDuJour seance={seance} regle={regle} />
        </div>
        <div className={styles.colonne}>
          <EditedProvider value={figee}>
            <Champs seance={seance} />
            <Presences seance={seance} />
          </EditedProvider>
          <Pieces seance={seance} />
        </div>
      </div>
    </section>
  );
}

function Champs({ seance }: { readonly seance: Seance }) {
  const { state } = useEdited();
  const { regles } = useSeances();
  const row = state.get('seance')?.get(seance.id);
  if (row === undefined) return null;
  const fields = champsDeSeance(regles, seance.presences);
  return (
    <div className={styles.part}>
      <ItemForm item={{ entity: 'seance', id: seance.id }} row={row} fields={fields} />
    </div>
  );
}

function Tete({ seance, isFigee }: { readonly seance: Seance; readonly isFigee: boolean }) {
  const { isReadOnly } = useEdited();
  const done = useDone();
  const imprimer = usePrintReleve();
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={styles.tete}>
      <h2 id="seance" className={styles.title}>
        {said.seance(texts.date(seance.date))}
      </h2>
      <MenuButton
        label={said.releve}
        actions={(['docx', 'pdf'] as const).map((format) => ({ id: format, label: texts.print[format] }))}
        onAction={(format) => imprimer({ seance: seance.id, format })}
      />
      {!isReadOnly && !isFigee && (
        <MenuButton
          label={said.actions}
          actions={[{ id: 'retirer', label: said.retirer }]}
          onAction={() => setAsked(true)}
        />
      )}
      <Confirmation
        title={said.retirer}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        confirm={said.retirer}
        onConfirm={() => void done((state) => retirerSeance(state, seance.id))}
        isDanger
      >
        <p>{said.retirerQuestion}</p>
      </Confirmation>
    </div>
  );
}
