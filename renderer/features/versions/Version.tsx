import { useState, type ReactNode } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { estDepassee } from '../../../shared/domain/revision.ts';
import { formeDite, reservesDites } from '../../../shared/i18n/fr/decisions.ts';
import { revisionDite } from '../../../shared/i18n/fr/revision.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Hash } from './Hash.tsx';
import styles from './VersionsTab.module.css';

const said = texts.adoption.versions;

interface VersionProps {
  readonly version: VersionSummary;
  readonly isLast: boolean;
  /** Of its heading. */
  readonly level?: 4 | 5;
  /** What it is of, besides what every version says. */
  readonly about?: ReactNode;
  /** What is done with it. */
  readonly children: ReactNode;
}

/** A version that was adopted: its number, its decision, its fingerprints. */
export function Version({ version, isLast, level = 4, about, children }: VersionProps) {
  const { numero, decision, motif, passerOutre, sha256, empreinte } = version;
  const [today] = useState(() => localDate(new Date()));
  const Heading = `h${level}` as const;
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <Heading id={`version-${version.id}`} className={level === 4 ? styles.numero : styles.under}>
          {said.version(numero)}
        </Heading>
        {isLast && <Badge tone="accent">{said.last}</Badge>}
        <span className={styles.ways}>{children}</span>
      </div>
      {about}
      <p>{texts.version.adopted(texts.date(decision.date), decision.ref, formeDite(decision))}</p>
      {reservesDites(decision).map((phrase) => (
        <p key={phrase} className={styles.text}>
          {phrase}
        </p>
      ))}
      <p className={styles.text}>{said.motif(motif)}</p>
      {revisionDite(version, texts.date).map((phrase) => (
        <p key={phrase} className={styles.text}>
          {phrase}
        </p>
      ))}
      {isLast && estDepassee(version.prochaineRevision, today) && (
        <p>
          <Badge tone="warning">{said.aReviser}</Badge>
        </p>
      )}
      {passerOutre !== null && <p className={styles.text}>{texts.version.overridden(passerOutre)}</p>}
      <Hash summary={said.sha256} whole={sha256} />
      <Hash summary={said.empreinte} whole={empreinte} />
    </li>
  );
}
