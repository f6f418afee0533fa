import type { GrilleSansLien } from '../document/tree.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Row } from '../domain/row.ts';
import type { Acquis, Etat, Note, Saisie } from '../generated/document.ts';
import { conclure, type Conclu, type Marques } from './evaluer.ts';
import { acquisValables, notesValables } from './fautes-saisie.ts';

/** A fictional candidate, kept with the grid to see what it concludes. */
export interface Essai extends Marques {
  readonly id: string;
  readonly nom: string;
  readonly voie: NonNullable<Saisie['voie']> | null;
}

/** The row of a trial, which the file keeps as it was checked. */
export function essaiDe({ id, nom, jour, voie, notes, acquis }: Row): Essai {
  return { id, nom, jour, voie, notes, acquis } as unknown as Essai;
}

/** The fields of another trial that is marked as this one. */
export function copieDe({ jour, voie, notes, acquis }: Essai, nom: string): JsonObject {
  return { nom, jour, voie, notes, acquis } as unknown as JsonObject;
}

/** A partie is acquired before as soon as its day is said. In its place among the others, as it may be compared with what was there. */
export function avecAcquis(acquis: readonly Acquis[], partie: string, le: string | null): readonly Acquis[] {
  const rang = acquis.findIndex((un) => un.partie === partie);
  if (le === null || le === '') return acquis.filter((_, i) => i !== rang);
  return rang < 0 ? [...acquis, { partie, le }] : acquis.map((un, i) => (i === rang ? { ...un, le } : un));
}

export interface EssaiConclu {
  readonly conclu: Conclu;
  /** The marks and the earlier parties that the grid takes. */
  readonly notes: readonly Note[];
  readonly acquis: readonly Acquis[];
  /** How many it does not take as it is: their line, their level or their partie is no longer there, or a day is not before the trial's. */
  readonly ecartes: { readonly notes: number; readonly acquis: number };
}

/** What the grid as it is concludes of a trial, which may have been marked on an earlier state of it. */
export function conclureEssai(grille: GrilleSansLien, essai: Essai): EssaiConclu {
  const notes = [...notesValables(grille, essai.notes)];
  const acquis = [...acquisValables(grille, essai)];
  return {
    conclu: conclure(grille, { jour: essai.jour, notes, acquis }),
    notes,
    acquis,
    ecartes: { notes: essai.notes.length - notes.length, acquis: essai.acquis.length - acquis.length },
  };
}

/** From one state to another, of the certification (`id` of the grid) or of one of its parties. */
export interface Passage {
  readonly id: string;
  readonly avant: Etat;
  readonly apres: Etat;
}

export interface EssaiChange {
  readonly essai: Essai;
  readonly passages: readonly Passage[];
}

/** The trials of which a grid does not conclude what another state of it did; parties that came or went are compared with nothing. */
export function essaisChanges(
  avant: GrilleSansLien,
  apres: GrilleSansLien,
  essais: readonly Essai[],
): readonly EssaiChange[] {
  return essais.flatMap((essai) => {
    const [un, autre] = [conclureEssai(avant, essai).conclu, conclureEssai(apres, essai).conclu];
    const parties = new Map(un.parties.map(({ id, etat }) => [id, etat]));
    const passages = [
      { id: apres.id, avant: un.etat, apres: autre.etat },
      ...autre.parties.flatMap(({ id, etat }) => {
        const etait = parties.get(id);
        return etait === undefined ? [] : [{ id, avant: etait, apres: etat }];
      }),
    ].filter((passage) => passage.avant !== passage.apres);
    return passages.length === 0 ? [] : [{ essai, passages }];
  });
}
