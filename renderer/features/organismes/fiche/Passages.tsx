import { useState } from 'react';
import type { CertificationDeListe, Passage } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { CorrigerPassage } from './CorrigerPassage.tsx';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

interface PassagesProps {
  /** Whose they are. */
  readonly habilitation: string;
  /** In order. */
  readonly passages: readonly Passage[];
  readonly certification: CertificationDeListe | null;
}

/** What it became, day after day; each is what was recorded, and is only ever corrected as such. */
export function Passages({ habilitation, passages, certification }: PassagesProps) {
  const { isReadOnly } = useEditing();
  const [corrected, setCorrected] = useState<Passage | null>(null);
  return (
    <>
      <ol aria-label={said.etapes} className={styles.passages}>
        {passages.map((passage) => (
          <li key={passage.id} className={styles.passage}>
            <span className={styles.quand}>{texts.date(passage.le)}</span>
            <span className={styles.quoi}>
              <strong>{said.passage(passage)}</strong>
              <span className={styles.detail}>{said.passageDetail(passage, certification?.blocs ?? [])}</span>
            </span>
            {!isReadOnly && (
              <Button
                variant="quiet"
                aria-label={said.corrigerEtape(passage)}
                onPress={() => setCorrected(passage)}
              >
                {said.corriger}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {corrected !== null && (
        <CorrigerPassage
          key={corrected.id}
          passage={corrected}
          habilitation={habilitation}
          isOnly={passages.length === 1}
          isFirst={passages[0]?.id === corrected.id}
          certification={certification}
          onClose={() => setCorrected(null)}
        />
      )}
    </>
  );
}
