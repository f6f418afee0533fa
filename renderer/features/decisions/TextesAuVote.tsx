import { useState } from 'react';
import type { Point, Seance, SujetDeVote } from '../../../shared/decision/modele.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { useEdited } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { texteDit } from './texte-dit.ts';
import { MettreAuVote } from './MettreAuVote.tsx';
import styles from './Decisions.module.css';

const said = texts.decisions;

interface TextesAuVoteProps {
  readonly seance: Seance;
  readonly point: Point;
}

/** The texts that a point puts to the vote. */
export function TextesAuVote({ seance, point }: TextesAuVoteProps) {
  const { isReadOnly } = useEdited();
  const done = useDone();
  const [isAsked, setAsked] = useState(false);
  const { sujets } = point;
  const dits = point.type === 'habilitation' ? said.ordre.habilitations : said.ordre;
  const retirer = (quitte: SujetDeVote): void =>
    void done(() =>
      changeItem(
        { entity: 'decision', id: point.id },
        { id: point.id, sujets: sujets as unknown as Json },
        { sujets: sujets.filter((sujet) => sujet !== quitte) as unknown as Json },
      ),
    );
  return (
    <div className={styles.textes}>
      <p className={styles.heading}>{dits.textes}</p>
      {sujets.length === 0 && <p className={styles.soft}>{dits.sansTexte}</p>}
      <ul className={styles.sujets}>
        {sujets.map((sujet) => (
          <li key={sujet.empreinte}>
            <span>{texteDit(sujet)}</span>
            {!isReadOnly && (
              <Button
                variant="quiet"
                aria-label={said.ordre.retirerTexte(sujet.intitule)}
                onPress={() => retirer(sujet)}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div>
          <Button onPress={() => setAsked(true)}>{dits.mettre}</Button>
        </div>
      )}
      {isAsked && <MettreAuVote seance={seance} point={point} onClose={() => setAsked(false)} />}
    </div>
  );
}
