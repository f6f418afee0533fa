import type { ReactNode } from 'react';
import type { ListesComparees } from '../../../../shared/contract/answers/liste.ts';
import type { DifferenceDeListe, SorteDeDifference } from '../../../../shared/diff/listes.ts';
import { accordDit, bilanDe, causeDite, changementsDits } from '../../../../shared/i18n/fr/listes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Denomination } from '../Denomination.tsx';
import { TableSuivie } from '../suivi/TableSuivie.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

interface DifferencesProps {
  readonly comparees: ListesComparees;
  readonly onOuvrir: (organisme: string) => void;
}

type Dites = (difference: DifferenceDeListe, blocs: ListesComparees['blocs']) => readonly ReactNode[];

/** What the cells of each kind say, after the body. */
const cellules: Readonly<Record<SorteDeDifference, Dites>> = {
  arrivee: ({ apres }, blocs) => [apres && accordDit(apres, blocs), causeDite(apres)],
  depart: ({ avant, apres }, blocs) => [avant && accordDit(avant, blocs), causeDite(apres)],
  changement: (difference, blocs) => [
    <ul key="changements" className={styles.changements}>
      {changementsDits(difference, blocs).map((dit) => (
        <li key={dit}>{dit}</li>
      ))}
    </ul>,
  ],
};

const groupes = [
  { sorte: 'arrivee', titre: said.entrees },
  { sorte: 'depart', titre: said.sorties },
  { sorte: 'changement', titre: said.changements },
] as const;

/** Who came, who left and what changed, counted. */
export function Differences({ comparees: { differences, inchangees, blocs }, onOuvrir }: DifferencesProps) {
  const siennes = Map.groupBy(differences, ({ sorte }) => sorte);
  return (
    <>
      <output>{differences.length === 0 ? said.rien : bilanDe(differences, inchangees)}</output>
      {groupes.map(({ sorte, titre }) => {
        const items = siennes.get(sorte);
        return (
          items !== undefined && (
            <div key={sorte} className={styles.groupe}>
              <h4 className={styles.titre}>{titre}</h4>
              <TableSuivie label={titre} colonnes={said.colonnes[sorte]} items={items}>
                {(difference) => (
                  <Ligne key={difference.habilitation} difference={difference} onOuvrir={onOuvrir}>
                    {cellules[sorte](difference, blocs)}
                  </Ligne>
                )}
              </TableSuivie>
            </div>
          )
        );
      })}
    </>
  );
}

interface LigneProps extends Pick<DifferencesProps, 'onOuvrir'> {
  readonly difference: DifferenceDeListe;
  readonly children: readonly ReactNode[];
}

function Ligne({ difference: { avant, apres }, onOuvrir, children }: LigneProps) {
  const une = apres ?? avant;
  return (
    <tr>
      <td>
        {une !== null && (
          <Denomination onClick={() => onOuvrir(une.organisme)}>{une.denomination}</Denomination>
        )}
        <span className={styles.siret}>{une?.siret}</span>
      </td>
      {children.map((cellule, i) => (
        <td key={i}>{cellule}</td>
      ))}
    </tr>
  );
}
