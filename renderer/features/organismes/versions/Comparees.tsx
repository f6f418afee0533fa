import { skipToken } from '@reduxjs/toolkit/query/react';
import { useState } from 'react';
import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import { isCalendarDate } from '../../../../shared/domain/dates.ts';
import { isNumero } from '../../../../shared/domain/numeros.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useListeDeFichierCompareeQuery, useListesCompareesQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import type { CoteCompare, FichierCompare } from '../../comparaison/cotes.ts';
import { DeuxMoments } from './DeuxMoments.tsx';
import { Differences } from './Differences.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

interface CompareesProps {
  /** Of the certification. */
  readonly id: string;
  readonly a: CoteCompare;
  readonly b: CoteCompare;
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
  readonly onOuvrir: (organisme: string) => void;
}

/** What leads from a list to another, once it is read. */
export function Comparees({ a, b, ...props }: CompareesProps) {
  if ('moment' in a)
    return 'moment' in b ? (
      <Moments a={a.moment} b={b.moment} {...props} />
    ) : (
      <AvecFichier fichier={b.fichier} moment={a.moment} fichierDAbord={false} {...props} />
    );
  return 'moment' in b && <AvecFichier fichier={a.fichier} moment={b.moment} fichierDAbord {...props} />;
}

/** A day that is being typed is no day yet. */
const isWhole = (moment: string): boolean => isNumero(moment) || isCalendarDate(moment);

interface MomentsProps extends Omit<CompareesProps, 'a' | 'b'> {
  readonly a: string;
  readonly b: string;
}

function Moments({ id, a, b, versions, onOuvrir }: MomentsProps) {
  const isAsked = isWhole(a) && isWhole(b);
  const { currentData, error, refetch } = useListesCompareesQuery(isAsked ? { ref: id, a, b } : skipToken);
  if (!isAsked) return null;
  return (
    <Read query={{ data: currentData, error, refetch }} loading={said.loading}>
      {(comparees) => (
        <DeuxMoments id={id} a={a} b={b} versions={versions} comparees={comparees} onOuvrir={onOuvrir} />
      )}
    </Read>
  );
}

interface AvecFichierProps extends Omit<CompareesProps, 'a' | 'b' | 'versions'> {
  readonly fichier: FichierCompare;
  readonly moment: string;
  readonly fichierDAbord: boolean;
}

/** A file is what nobody circulates, and has no note: what changed is read here alone. */
function AvecFichier({ id, fichier: { key }, moment, fichierDAbord, onOuvrir }: AvecFichierProps) {
  const [task] = useState(() => crypto.randomUUID());
  const isAsked = isWhole(moment);
  const { currentData, error, refetch } = useListeDeFichierCompareeQuery(
    isAsked ? { task, key, ref: id, moment, fichierDAbord } : skipToken,
  );
  if (!isAsked) return null;
  return (
    <Read query={{ data: currentData, error, refetch }} loading={said.loading}>
      {(comparees) => (
        <>
          <p className={styles.note}>{said.fichierDit(fichierDAbord ? comparees.a : comparees.b)}</p>
          <Differences comparees={comparees} onOuvrir={onOuvrir} />
        </>
      )}
    </Read>
  );
}
