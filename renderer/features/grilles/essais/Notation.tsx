import { memo, type ReactNode } from 'react';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import type {
  Echelle,
  Epreuve,
  Ligne,
  Note,
  Partie,
  ResultatEpreuve,
  ResultatLigne,
} from '../../../../shared/generated/document.ts';
import type { Conclu } from '../../../../shared/grille/evaluer.ts';
import {
  avecNote,
  evaluateursDe,
  lignesNotees,
  noteA,
  type Marque,
  type PlaceDeNote,
} from '../../../../shared/grille/places-de-note.ts';
import { notesValables } from '../../../../shared/grille/fautes-saisie.ts';
import type { Effet } from '../../../../shared/grille/sensibilite.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useGrille } from '../grille.ts';
import { Conclusion } from './Etat.tsx';
import type { Marking } from './useMarques.ts';
import { NoteField } from './NoteField.tsx';
import styles from './Essais.module.css';

const said = texts.essais;
const aucune: readonly Note[] = [];
const roles = new Map(texts.grilles.detail.evaluateurs.roles.map(({ id, label }) => [id, label]));

type Give = (marking: Marking) => void;

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

interface LigneProps {
  readonly ligne: Ligne;
  readonly epreuve: Epreuve;
  readonly echelle: Echelle | undefined;
  /** Of that line. */
  readonly notes: readonly Note[];
  readonly resultat: ResultatLigne | undefined;
  readonly effet: Effet | undefined;
  readonly noms: ReadonlyMap<string, string>;
  readonly give: Give;
  readonly isReadOnly: boolean;
}

const same = (a: unknown, b: unknown): boolean => sameJson(a as Json, b as Json);

/** A mark changes a line or two: the others are not drawn again. */
const LigneNotee = memo(
  function LigneNotee({
    ligne,
    epreuve,
    echelle,
    notes,
    resultat,
    effet,
    noms,
    give,
    isReadOnly,
  }: LigneProps) {
    const { grille } = useGrille();
    const reprise = epreuve.reprend === undefined ? null : epreuve.id;
    // What the line can no longer take gives its place to what is given now.
    const sansFautives = (all: readonly Note[], id: string): readonly Note[] => {
      const valables = new Set(notesValables(grille, all));
      return all.filter((une) => une.ligne !== id || valables.has(une));
    };
    const descripteurs = new Map(ligne.descripteurs.map(({ niveau, texte }) => [niveau, texte]));
    const put = (place: PlaceDeNote, marque: Marque | null): void =>
      give((all) => avecNote(sansFautives(all, ligne.id), place, marque));
    return (
      <tr>
        <th scope="row" className={styles.critere}>
          {ligne.libelle}
          {ligne.eliminatoire && <span className={styles.elim}>{texts.grilles.table.eliminatoire}</span>}
        </th>
        <td>
          {echelle !== undefined &&
            evaluateursDe(epreuve).map((evaluateur) => {
              const place = { ligne: ligne.id, reprise, evaluateur };
              const role = epreuve.evaluateurs.find(({ id }) => id === evaluateur);
              const qui = role === undefined ? null : (role.libelle ?? roles.get(role.role) ?? role.role);
              return (
                <div key={evaluateur ?? ''} className={styles.note}>
                  {qui !== null && <span className={styles.qui}>{qui}</span>}
                  <NoteField
                    label={qui === null ? said.note(ligne.libelle) : said.noteOf(ligne.libelle, qui)}
                    echelle={echelle}
                    descripteurs={descripteurs}
                    marque={noteA(notes, place)}
                    isReadOnly={isReadOnly}
                    onChange={(marque) => put(place, marque)}
                  />
                </div>
              );
            })}
        </td>
        <td className={styles.pourquoi}>
          {effet === undefined
            ? resultat !== undefined && <Conclusion {...resultat} noms={noms} />
            : said.sensibilite.dit(effet)}
        </td>
      </tr>
    );
  },
  (a, b) =>
    a.ligne === b.ligne &&
    a.epreuve === b.epreuve &&
    a.echelle === b.echelle &&
    a.noms === b.noms &&
    a.give === b.give &&
    a.isReadOnly === b.isReadOnly &&
    same(a.notes, b.notes) &&
    same(a.resultat ?? null, b.resultat ?? null) &&
    same(a.effet ?? null, b.effet ?? null),
);
