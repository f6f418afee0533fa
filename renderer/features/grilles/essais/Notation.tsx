import type { ReactNode } from 'react';
import type { Epreuve, Note, Partie, ResultatEpreuve } from '../../../../shared/generated/document.ts';
import type { Conclu } from '../../../../shared/grille/evaluer.ts';
import { lignesNotees } from '../../../../shared/grille/places-de-note.ts';
import type { Effet } from '../../../../shared/grille/sensibilite.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useGrille } from '../grille.ts';
import { Conclusion } from './Etat.tsx';
import { LigneNotee, type Give } from './LigneNotee.tsx';
import styles from './Essais.module.css';

const said = texts.essais;
const aucune: readonly Note[] = [];

interface NotationProps {
  readonly notes: readonly Note[];
  readonly conclu: Conclu;
  readonly noms: ReadonlyMap<string, string>;
  /** What each line can do by itself; null: not shown. */
  readonly effets: ReadonlyMap<string, Effet> | null;
  readonly give: Give;
  readonly isReadOnly: boolean;
}

/** The whole grid as evaluators fill it: a partie after the other, an épreuve after the other. */
export function Notation(props: NotationProps) {
  const { grille } = useGrille();
  return grille.parties.map((partie) => (
    <section key={partie.id} aria-labelledby={`essai-${partie.id}`} className={styles.partie}>
      <h4 id={`essai-${partie.id}`} className={styles.partieTitle}>
        {partie.intitule}
      </h4>
      {partie.epreuves.map((epreuve) => (
        <EpreuveNotee key={epreuve.id} {...props} partie={partie} epreuve={epreuve} />
      ))}
    </section>
  ));
}

interface EpreuveProps extends NotationProps {
  readonly partie: Partie;
  readonly epreuve: Epreuve;
}

function EpreuveNotee({ partie, epreuve, notes, conclu, noms, effets, give, isReadOnly }: EpreuveProps) {
  const { echelles } = useGrille();
  const resultat = conclu.parties
    .find(({ id }) => id === partie.id)
    ?.epreuves.find(({ id }) => id === epreuve.id);
  const lignes = lignesNotees(partie, epreuve, resultat);
  const parLigne = new Map(resultat?.lignes.map((ligne) => [ligne.id, ligne]));
  const donnees = Map.groupBy(notes, (note) => note.ligne);
  const isRetake = epreuve.reprend !== undefined;
  // What a line weighs is said where it stands.
  const pesees = isRetake ? null : effets;
  const nom = [epreuve.code, epreuve.intitule].filter((part) => part !== undefined && part !== '').join(' ');
  if (lignes.length === 0)
    return (
      <Entete titre={nom} resultat={resultat} noms={noms}>
        <p className={styles.soft}>{isRetake ? said.nothingToRetake : said.noLine}</p>
      </Entete>
    );
  return (
    <Entete titre={nom} resultat={resultat} noms={noms}>
      <table className={styles.lignes} aria-label={nom}>
        <thead>
          <tr>
            <th scope="col">{said.columns.ligne}</th>
            <th scope="col">{said.columns.note}</th>
            <th scope="col">{pesees === null ? said.columns.resultat : said.sensibilite.column}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <LigneNotee
              key={ligne.id}
              ligne={ligne}
              epreuve={epreuve}
              echelle={echelles.get(ligne.echelle)}
              notes={donnees.get(ligne.id) ?? aucune}
              resultat={parLigne.get(ligne.id)}
              effet={pesees?.get(ligne.id)}
              noms={noms}
              give={give}
              isReadOnly={isReadOnly}
            />
          ))}
        </tbody>
      </table>
    </Entete>
  );
}

interface EnteteProps {
  readonly titre: string;
  readonly resultat: ResultatEpreuve | undefined;
  readonly noms: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

function Entete({ titre, resultat, noms, children }: EnteteProps) {
  return (
    <div className={styles.epreuve}>
      <h5 className={styles.epreuveTitle}>{titre}</h5>
      {resultat !== undefined && (
        <p className={styles.conclusion}>
          <Conclusion {...resultat} noms={noms} />
        </p>
      )}
      {children}
    </div>
  );
}
