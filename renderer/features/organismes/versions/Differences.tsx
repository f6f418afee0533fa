import type { ReactNode } from 'react';
import type { ListesComparees } from '../../../../shared/contract/answers/liste.ts';
import type { DifferenceDeListe, Inscription, SorteDeDifference } from '../../../../shared/diff/listes.ts';
import { accordDit, bilanDe, causeDite, changementsDits } from '../../../../shared/i18n/fr/listes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Denomination } from '../Denomination.tsx';
import { TableSuivie } from '../suivi/TableSuivie.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions.comparaison;

interface DifferencesProps {
  readonly comparees: ListesComparees;
  /** Null: nothing is opened from there. */
  readonly onOuvrir: ((organisme: string) => void) | null;
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
export function Differences({ comparees, onOuvrir }: DifferencesProps) {
  const { differences, inchangees, blocs, horsRegistre } = comparees;
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
                  <Ligne
                    key={difference.habilitation}
                    difference={difference}
                    horsRegistre={horsRegistre}
                    onOuvrir={onOuvrir}
                  >
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
  readonly horsRegistre: ListesComparees['horsRegistre'];
  readonly children: readonly ReactNode[];
}

function Ligne({ difference: { avant, apres }, horsRegistre, onOuvrir, children }: LigneProps) {
  const une = apres ?? avant;
  return (
    <tr>
      <td>
        {une !== null && <Nom une={une} isIci={!horsRegistre.includes(une.organisme)} onOuvrir={onOuvrir} />}
        <span className={styles.siret}>{une?.siret}</span>
      </td>
      {children.map((cellule, i) => (
        <td key={i}>{cellule}</td>
      ))}
    </tr>
  );
}

interface NomProps extends Pick<DifferencesProps, 'onOuvrir'> {
  readonly une: Inscription;
  /** It has a sheet in the register. */
  readonly isIci: boolean;
}

function Nom({ une: { organisme, denomination }, isIci, onOuvrir }: NomProps) {
  if (onOuvrir === null) return denomination;
  if (isIci) return <Denomination onClick={() => onOuvrir(organisme)}>{denomination}</Denomination>;
  return (
    <>
      {denomination}
      <span className={styles.siret}>{said.horsRegistre}</span>
    </>
  );
}
