import { useMemo } from 'react';
import { evaluer } from '../../../shared/decision/evaluer.ts';
import type { Point, Seance } from '../../../shared/decision/modele.ts';
import { deliberationDe } from '../../../shared/decision/tenue.ts';
import type { RegleDecision } from '../../../shared/generated/document.ts';
import { seanceDite } from '../../../shared/i18n/fr/decisions.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import type { Option } from '../../ui/SelectField.tsx';
import { useEdited } from '../referentiel/draft.ts';
import { EditedProvider } from '../referentiel/EditedProvider.tsx';
import { Section } from '../organismes/fiche/Section.tsx';
import { useItems } from '../organismes/fiche/useItems.ts';
import { ItemForm } from '../referentiel/fields/ItemForm.tsx';
import { champsDePoint, champsDeSuite } from './champs.ts';
import { Conclusion, Manquements } from './Conclusion.tsx';
import { reposantSur, useSeances } from './seances.ts';
import { TextesAuVote } from './TextesAuVote.tsx';
import { Votes } from './Votes.tsx';
import styles from './Decisions.module.css';

const said = texts.decisions.ordre;

interface OrdreDuJourProps {
  readonly seance: Seance;
  readonly regle: RegleDecision;
}

/** What a meeting decided, point by point. */
export function OrdreDuJour({ seance, regle }: OrdreDuJourProps) {
  const { isReadOnly } = useEdited();
  const { ajouter, retirer } = useItems('decision', { entity: 'seance', id: seance.id });
  return (
    <Section titre={said.title} ajout={isReadOnly ? undefined : { label: said.ajouter, onPress: ajouter }}>
      {seance.decisions.length === 0 && <p className={styles.soft}>{said.aucun}</p>}
      {seance.decisions.map((point, i) => (
        <UnPoint
          key={point.id}
          seance={seance}
          regle={regle}
          point={point}
          rang={i + 1}
          onRetirer={() => retirer(point.id)}
        />
      ))}
    </Section>
  );
}

interface UnPointProps extends OrdreDuJourProps {
  readonly point: Point;
  readonly rang: number;
  readonly onRetirer: () => void;
}

function UnPoint({ seance, regle, point, rang, onRetirer }: UnPointProps) {
  const edited = useEdited();
  const { seances, reposent: tous } = useSeances();
  const reposent = reposantSur(tous, point);
  const isFigee = reposent.length > 0;
  const own = useMemo(() => ({ ...edited, isReadOnly: edited.isReadOnly || isFigee }), [edited, isFigee]);
  const evaluation = evaluer(deliberationDe(seance, regle, point));
  const item = { entity: 'decision', id: point.id } as const;
  const row = edited.state.get('decision')?.get(point.id);
  if (row === undefined) return null;
  return (
    <article className={styles.point} aria-label={said.point(rang)} data-item={point.id}>
      <div className={styles.rang}>
        <h4 className={styles.heading}>{said.point(rang)}</h4>
        <Conclusion evaluation={evaluation} />
        {!own.isReadOnly && (
          <Button variant="quiet" aria-label={said.retirer(rang)} onPress={onRetirer}>
            <span aria-hidden="true">✕</span>
          </Button>
        )}
      </div>
      <EditedProvider value={own}>
        <ItemForm item={item} row={row} fields={champsDePoint} />
        <Votes point={point} sieges={evaluation.sieges} />
        <TextesAuVote seance={seance} point={point} />
        <details className={styles.suite} open={point.reprend !== undefined || point.note !== undefined}>
          <summary>{said.suite}</summary>
          <ItemForm item={item} row={row} fields={champsDeSuite(autresPoints(seances, point))} />
        </details>
      </EditedProvider>
      <Manquements evaluation={evaluation} />
      {reposent.map((repose) => (
        <p key={repose.id} className={styles.soft}>
          {'etat' in repose
            ? texts.decisions.reposePassage(repose)
            : texts.decisions.repose(repose.intitule, repose.numero)}
        </p>
      ))}
    </article>
  );
}

/** Points that one may take up again, each with its meeting. */
const autresPoints = (seances: readonly Seance[], point: Point): readonly Option<string>[] =>
  seances.flatMap((seance) =>
    seance.decisions
      .filter(({ id }) => id !== point.id)
      .map(({ id, objet }) => ({ id, label: [seanceDite(seance), objet].join(', ') })),
  );
