import { useState } from 'react';
import { localDate } from '../../../../shared/domain/dates.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { phraseDeConstat, type ConstatDuRegistre } from '../../../../shared/organisme/controles.ts';
import { useControlesDuRegistreQuery } from '../../../app/engine-api.ts';
import { Niveau } from '../../controles/Niveau.tsx';
import { useFiche } from './fiche.ts';
import styles from './Fiche.module.css';

interface AVoirProps {
  /** Null: of the body itself. */
  readonly habilitation: string | null;
}

const none: readonly ConstatDuRegistre[] = [];

/** What the rules say today of the body, or of one of its habilitations. */
export function AVoir({ habilitation }: AVoirProps) {
  const { id } = useFiche();
  const [au] = useState(() => localDate(new Date()));
  const { data = none } = useControlesDuRegistreQuery({ au, organisme: id });
  const siens = data.filter((constat) => constat.habilitation === habilitation);
  if (siens.length === 0) return null;
  return (
    <ul aria-label={texts.organismes.fiche.aVoir} className={styles.constats}>
      {siens.map((constat, i) => (
        <li key={`${constat.regle} ${i}`}>
          <Niveau niveau={constat.niveau} /> {phraseDeConstat(constat)}
        </li>
      ))}
    </ul>
  );
}
