import { createSelector } from '@reduxjs/toolkit';
import { createContext, useContext, useMemo } from 'react';
import { assembleGrille } from '../../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Echelle, Epreuve, Ligne, Niveau, Partie, Regle } from '../../../shared/generated/document.ts';

/** The grid that is shaped, and its items by their ids: made once for each state of it. */
export interface Grille {
  readonly grille: GrilleSansLien;
  readonly parties: ReadonlyMap<string, Partie>;
  readonly epreuves: ReadonlyMap<string, Epreuve>;
  readonly lignes: ReadonlyMap<string, Ligne>;
  readonly echelles: ReadonlyMap<string, Echelle>;
  /** All its lines are on one scale, or would be. */
  readonly isOfOneEchelle: boolean;
}

const parId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function grilleLue(grille: GrilleSansLien): Grille {
  const epreuves = grille.parties.flatMap((partie) => partie.epreuves);
  const lignes = epreuves.flatMap((epreuve) => epreuve.lignes);
  return {
    grille,
    parties: parId(grille.parties),
    epreuves: parId(epreuves),
    lignes: parId(lignes),
    echelles: parId(grille.echelles),
    isOfOneEchelle: grille.echelles.length === 1 || new Set(lignes.map(({ echelle }) => echelle)).size <= 1,
  };
}

/** The rows of grids: always the same ones while nothing of a grid changes, whatever else does. */
const lignesDeGrilles = createSelector(
  [
    (state: State) => state.get('grille'),
    (state: State) => state.get('echelle'),
    (state: State) => state.get('niveau'),
    (state: State) => state.get('partie'),
    (state: State) => state.get('epreuve'),
    (state: State) => state.get('ligne'),
  ],
  (grille, echelle, niveau, partie, epreuve, ligne): State =>
    new Map(
      Object.entries({ grille, echelle, niveau, partie, epreuve, ligne }).flatMap(([kind, rows]) =>
        rows === undefined ? [] : [[kind as EntityName, rows]],
      ),
    ),
);

/** A grid of a draft, made again only when it changes: a trial that is marked leaves it as it is. */
export function useGrilleLue(state: State, id: string): Grille {
  const rows = lignesDeGrilles(state);
  return useMemo(() => grilleLue(assembleGrille(rows, id)), [rows, id]);
}

export const GrilleContext = createContext<Grille | null>(null);

export function useGrille(): Grille {
  const grille = useContext(GrilleContext);
  if (grille === null) throw new Error('useGrille is called outside of a grid');
  return grille;
}

/** What combines results. */
export interface Noeud {
  readonly regle: Regle;
  /** How many results it combines. */
  readonly enfants: number;
  /** The scale on which an average is read: that of its lines, else the first. */
  readonly echelle: Echelle | undefined;
}

/** The certification, a partie or an épreuve. */
export function noeudDe({ grille, parties, epreuves, echelles }: Grille, id: string): Noeud | null {
  const [premiere] = grille.echelles;
  if (id === grille.id) return { regle: grille.regle, enfants: grille.parties.length, echelle: premiere };
  const partie = parties.get(id);
  if (partie !== undefined)
    return {
      regle: partie.regle,
      enfants: partie.epreuves.length,
      echelle: premiereEchelle(partie.epreuves),
    };
  const epreuve = epreuves.get(id);
  if (epreuve === undefined) return null;
  return { regle: epreuve.regle, enfants: epreuve.lignes.length, echelle: premiereEchelle([epreuve]) };

  function premiereEchelle(liste: readonly Epreuve[]): Echelle | undefined {
    const ligne = liste.find(({ lignes }) => lignes.length > 0)?.lignes[0];
    return ligne === undefined ? premiere : echelles.get(ligne.echelle);
  }
}

/** How many columns of levels it takes to show every scale that lines are on, and what they are called when there is one scale. */
export function colonnesDe({ grille, lignes, echelles }: Grille): readonly (Niveau | null)[] {
  const employees = [...new Set([...lignes.values()].map(({ echelle }) => echelle))];
  const toutes = employees.length > 0 ? employees : grille.echelles.slice(0, 1).map(({ id }) => id);
  const listes = toutes.flatMap((id) => echelles.get(id) ?? []);
  const nombre = Math.max(0, ...listes.map(({ niveaux }) => niveaux.length));
  const [seule] = listes.length === 1 ? listes : [];
  return Array.from({ length: nombre }, (_, i) => seule?.niveaux[i] ?? null);
}

/** Where a line is added from an item: in its épreuve, or in the last that has lines of its own; null: there is none. */
export function epreuvePour({ grille, parties, epreuves }: Grille, id: string): Epreuve | null {
  const sienne = [...epreuves.values()].find((une) => une.id === id || une.lignes.some((l) => l.id === id));
  const partie = parties.get(id) ?? grille.parties.at(-1);
  const propre = ({ reprend }: Epreuve): boolean => reprend === undefined;
  if (sienne !== undefined) return propre(sienne) ? sienne : null;
  return partie?.epreuves.findLast(propre) ?? null;
}
