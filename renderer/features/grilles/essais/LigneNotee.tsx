import { memo, useId } from 'react';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import type { Echelle, Epreuve, Ligne, Note, ResultatLigne } from '../../../../shared/generated/document.ts';
import {
  avecNote,
  evaluateursDe,
  noteA,
  type Marque,
  type PlaceDeNote,
} from '../../../../shared/grille/places-de-note.ts';
import { notesValables } from '../../../../shared/grille/fautes-saisie.ts';
import type { Effet } from '../../../../shared/grille/sensibilite.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useGrille } from '../grille.ts';
import { Descripteurs } from './Descripteurs.tsx';
import { Conclusion } from './Etat.tsx';
import { NoteField } from './NoteField.tsx';
import type { Marking } from './useMarques.ts';
import styles from './Essais.module.css';

const said = texts.essais;
const roles = new Map(texts.grilles.detail.evaluateurs.roles.map(({ id, label }) => [id, label]));

export type Give = (marking: Marking) => void;

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
export const LigneNotee = memo(
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
    const description = useId();
    const descripteurs = new Map(ligne.descripteurs.map(({ niveau, texte }) => [niveau, texte]));
    const put = (place: PlaceDeNote, marque: Marque | null): void =>
      give((all) => avecNote(sansFautives(all, ligne.id), place, marque));
    return (
      <tr>
        <th scope="row" className={styles.critere}>
          {ligne.libelle}
          {ligne.eliminatoire && <span className={styles.elim}>{texts.grilles.table.eliminatoire}</span>}
          {echelle !== undefined && (
            <Descripteurs id={description} echelle={echelle} textes={descripteurs} notes={notes} />
          )}
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
                    descriptionId={description}
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
