import { useState } from 'react';
import { candidatDit, effetDeLigne, phraseDeRemarque } from '../../../shared/i18n/fr/import-organismes.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { UN_AUTRE, type LigneDePlan } from '../../../shared/organisme/import/plan.ts';
import { Paged } from '../../ui/Paged.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { groupeDepart, groupes, parGroupe, type Groupe } from './groupes.ts';
import paste from '../paste/Paste.module.css';
import styles from './ImportOrganismes.module.css';

const said = texts.importOrganismes;

interface LignesProps {
  readonly lignes: readonly LigneDePlan[];
  readonly choix: Readonly<Record<string, string>>;
  /** `cle` null: it is to be decided again. */
  readonly onTrancher: (ligne: number, cle: string | null) => void;
}

/** The lines of a source, by what becomes of them: first those that wait for somebody. */
export function Lignes({ lignes, choix, onTrancher }: LignesProps) {
  const [choisi, setChoisi] = useState<Groupe>(() => groupeDepart(lignes, choix));
  const triees = parGroupe(lignes, choix);
  return (
    <div className={styles.lignes}>
      <TabBar
        label={said.lignes}
        chosen={choisi}
        onChange={setChoisi}
        tabs={groupes.map((groupe) => ({
          id: groupe,
          label: said.groupe(groupe, triees[groupe].length),
          panel: (
            <div className={styles.panneau}>
              <p className={paste.hint}>
                {triees[groupe].length === 0 ? said.groupeVide : said.groupeDit(groupe)}
              </p>
              <Paged items={triees[groupe]} more={said.plus}>
                {(montrees) => (
                  <ul className={styles.liste}>
                    {montrees.map((ligne) => (
                      <Ligne
                        key={ligne.ligne}
                        ligne={ligne}
                        choix={choix[ligne.ligne] ?? null}
                        onTrancher={(cle) => onTrancher(ligne.ligne, cle)}
                      />
                    ))}
                  </ul>
                )}
              </Paged>
            </div>
          ),
        }))}
      />
    </div>
  );
}

const A_DECIDER = 'a-decider';

interface LigneProps {
  readonly ligne: LigneDePlan;
  readonly choix: string | null;
  readonly onTrancher: (cle: string | null) => void;
}

function Ligne({ ligne, choix, onTrancher }: LigneProps) {
  const effet = effetDeLigne(ligne);
  const { candidats } = ligne;
  return (
    <li className={styles.ligne}>
      <p>
        <span className={styles.rang}>{said.rang(ligne.ligne)}</span>{' '}
        <span className={paste.strong}>{ligne.nom === '' ? said.sansNom : ligne.nom}</span>{' '}
        {ligne.siret !== null && <span className={styles.siret}>{ligne.siret}</span>}
      </p>
      {effet !== '' && <p>{effet}</p>}
      {ligne.remarques.map((remarque) => (
        <p key={remarque.code} className={paste.hint}>
          {phraseDeRemarque(remarque)}
        </p>
      ))}
      {candidats.length > 0 && (
        <SelectField
          label={said.estCe(ligne.nom)}
          options={[
            { id: A_DECIDER, label: said.aDecider },
            ...candidats.map((candidat) => ({ id: candidat.cle, label: said.leMeme(candidatDit(candidat)) })),
            { id: UN_AUTRE, label: said.unAutre },
          ]}
          value={choix ?? A_DECIDER}
          onChange={(cle) => onTrancher(cle === A_DECIDER ? null : cle)}
        />
      )}
    </li>
  );
}
