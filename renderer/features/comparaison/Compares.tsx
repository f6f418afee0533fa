import { useMemo, useState } from 'react';
import type { Comparaison } from '../../../shared/contract/answers/comparaison.ts';
import type { SujetCompare } from '../../../shared/contract/shapes.ts';
import { renversee } from '../../../shared/diff/comparaison.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { substantielsDe } from '../../../shared/edit/note.ts';
import { ecartEntre } from '../../../shared/note/ecart.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useComparaisonDeFichierQuery, useComparaisonQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { namesOf, type Names } from '../../../shared/comparaison/item-changes.ts';
import { useDraft } from '../referentiel/draft.ts';
import { ComparaisonVue, type DeuxEtats } from './ComparaisonVue.tsx';
import { BROUILLON, type Compare, type CoteCompare, type FichierCompare } from './cotes.ts';
import styles from './Comparaison.module.css';

const said = texts.comparaison;

interface ComparesProps {
  readonly compare: Compare;
  readonly a: CoteCompare;
  readonly b: CoteCompare;
}

/** What leads from one side to the other, once it is read. */
export function Compares({ compare, a, b }: ComparesProps) {
  if ('fichier' in b)
    return <AvecFichier compare={compare} moment={momentOf(a)} fichier={b.fichier} isFirst={false} />;
  if ('fichier' in a) return <AvecFichier compare={compare} moment={b.moment} fichier={a.fichier} isFirst />;
  return <Etats compare={compare} a={a.moment} b={b.moment} />;
}

const momentOf = (cote: CoteCompare): string => ('moment' in cote ? cote.moment : BROUILLON);

/** A day that is being typed is no day yet. */
const isWhole = (moment: string): boolean => !moment.includes('-') || isCalendarDate(moment);

type Sujet = Pick<Compare, 'id' | 'grille'>;

const sujetDe = ({ id: ref, grille }: Sujet): SujetCompare =>
  grille === null ? { sujet: 'referentiel', ref } : { sujet: 'grille', ref, grille };

/** What its versions and its notes stand under. */
const porteurDe = ({ id, grille }: Sujet): ItemRef =>
  grille === null ? { entity: 'referentiel', id } : { entity: 'grille', id: grille };

interface EtatsProps {
  readonly compare: Pick<Compare, 'id' | 'grille' | 'versions'>;
  readonly a: string;
  readonly b: string;
}

/** What leads from one state to another. */
export function Etats({ compare, a, b }: EtatsProps) {
  const { id: ref, grille } = compare;
  const skip = !isWhole(a) || !isWhole(b) || a === '' || b === '';
  const ecart = useMemo(() => {
    const numeros = compare.versions.map(({ numero }) => numero);
    return ecartEntre(porteurDe(compare), numeros, a, b);
  }, [compare, a, b]);
  const { state } = useDraft();
  const substantiels = useMemo(
    () => (ecart === null ? new Set<string>() : substantielsDe(state, ecart)),
    [state, ecart],
  );
  const query = useComparaisonQuery({ ref, grille, a, b }, { skip });
  if (skip) return <p className={styles.rien}>{said.jourForm}</p>;
  return (
    <Read query={query} loading={said.loading}>
      {(comparaison) => (
        <Vue comparaison={comparaison} etats={{ sujet: sujetDe(compare), a, b, ecart, substantiels }} />
      )}
    </Read>
  );
}

interface AvecFichierProps {
  readonly compare: Compare;
  readonly moment: string;
  readonly fichier: FichierCompare;
  /** The file is what one comes from. */
  readonly isFirst: boolean;
}

function AvecFichier({ compare, moment, fichier: { key, numero }, isFirst }: AvecFichierProps) {
  const { id: ref, grille } = compare;
  const [task] = useState(() => crypto.randomUUID());
  const skip = !isWhole(moment) || moment === '';
  const query = useComparaisonDeFichierQuery({ task, key, ref, grille, moment, numero }, { skip });
  if (skip) return <p className={styles.rien}>{said.jourForm}</p>;
  return (
    <Read query={query} loading={said.loading}>
      {({ reconnus, ...comparaison }) => (
        <>
          {reconnus !== null && <p className={styles.note}>{said.reconnus(reconnus)}</p>}
          <Vue comparaison={isFirst ? renversee(comparaison) : comparaison} />
        </>
      )}
    </Read>
  );
}

interface VueProps {
  readonly comparaison: Comparaison;
  readonly etats?: DeuxEtats | null;
}

/** A référentiel names all that it speaks of. */
const sansNoms: Names = new Map();

/** A grid names what stands in its référentiel. */
function Vue({ comparaison, etats = null }: VueProps) {
  const { state } = useDraft();
  const isOfGrille = comparaison.racine === 'grille';
  const names = useMemo(() => (isOfGrille ? namesOf(state) : sansNoms), [isOfGrille, state]);
  return <ComparaisonVue comparaison={comparaison} names={names} etats={etats} />;
}
