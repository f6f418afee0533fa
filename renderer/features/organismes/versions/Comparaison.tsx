import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import { isCalendarDate, monthsAfter } from '../../../../shared/domain/dates.ts';
import { isNumero } from '../../../../shared/domain/numeros.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useListesCompareesQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { Comparees } from './Comparees.tsx';
import { Moment } from './Moment.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

/** Each the number of a version, or a day. */
type Moments = Readonly<Record<'a' | 'b', string>>;

interface ComparaisonProps {
  /** Of the certification. */
  readonly id: string;
  readonly au: string;
  /** The register is shown as it is known now: as it is compared. */
  readonly isKnownNow: boolean;
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
  readonly onOuvrir: (organisme: string) => void;
}

/** What changed from a moment of the list to another, each a version or a day: since the last version, or a year, to begin with. */
export function Comparaison({ id, au, isKnownNow, versions, onOuvrir }: ComparaisonProps) {
  const [choisis, setChoisis] = useState<Partial<Moments>>({});
  const moments: Moments = { a: versions.at(-1)?.numero ?? monthsAfter(au, -12), b: au, ...choisis };
  const isAsked = Object.values(moments).every((moment) => isNumero(moment) || isCalendarDate(moment));
  const { currentData, error, refetch } = useListesCompareesQuery(
    isAsked ? { ref: id, ...moments } : skipToken,
  );
  return (
    <section className={styles.part} aria-labelledby="liste-comparee">
      <h3 id="liste-comparee" className={styles.titre}>
        {said.title}
      </h3>
      {!isKnownNow && <p className={styles.note}>{said.connuLe}</p>}
      <div className={styles.moments}>
        {(['a', 'b'] as const).map((place) => (
          <Moment
            key={place}
            {...said.moments[place]}
            versions={versions}
            au={au}
            value={moments[place]}
            onChange={(moment) => setChoisis({ ...choisis, [place]: moment })}
          />
        ))}
      </div>
      {isAsked && (
        <Read query={{ data: currentData, error, refetch }} loading={said.loading}>
          {(comparees) => (
            <Comparees id={id} {...moments} versions={versions} comparees={comparees} onOuvrir={onOuvrir} />
          )}
        </Read>
      )}
    </section>
  );
}
