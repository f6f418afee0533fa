import type { EntityName } from '../../../shared/domain/entities.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef, type Row, type State } from '../../../shared/domain/row.ts';
import { membrePlace, membresDePlace } from '../../../shared/fusion/champs.ts';
import { membresDe, type MembreFusionne } from '../../../shared/fusion/ensembles.ts';
import { cleDeMembre } from '../../../shared/fusion/modele.ts';
import { membreExistence } from '../../../shared/fusion/retraits.ts';
import type { ReponseNotee } from './reponses.ts';

/** Members that were decided of, by `cleDeMembre`. */
export type Decides = ReadonlySet<string>;

export const aucun: Decides = new Set();

/** The same row of a merge and of the head that it took. */
export interface Paire {
  readonly un: Row | undefined;
  readonly autre: Row | undefined;
  /** Was it decided at that merge? */
  readonly isDecide: (convenu: MembreConvenu) => boolean;
}

/** Members of a row that are settled together, and what they are called: a place is one. */
export type MembreConvenu = MembreFusionne;

export function membresConvenus(entity: EntityName): readonly MembreConvenu[] {
  const dePlace = Object.keys(membresDePlace(entity, { parent: null, rang: null }));
  return [...(dePlace.length === 0 ? [] : [{ membre: membrePlace, names: dePlace }]), ...membresDe(entity)];
}

/** Whether an item is there. */
export const existence: MembreConvenu = { membre: membreExistence, names: [] };

export const sontPareils = (un: Row | undefined, autre: Row | undefined, { names }: MembreConvenu): boolean =>
  names.every((name) => sameJson(un?.[name] ?? null, autre?.[name] ?? null));

/** The members that answers are of. */
export const membresRepondus = (reponses: readonly ReponseNotee[]): Decides =>
  new Set(
    reponses.map((one) => cleDeMembre(one, one.membre ?? (one.sorte === 'place' ? membrePlace : 'code'))),
  );

/** What a merge decided. */
export function decidesDe(reponses: readonly ReponseNotee[]): Decides {
  const decidees = reponses.filter(({ choix }) => choix !== 'plusTard');
  const isDeMembre = ({ sorte }: ReponseNotee): boolean => sorte !== 'ajout' && sorte !== 'retrait';
  const refusees = decidees.filter((decidee) => !isDeMembre(decidee) && decidee.choix === 'notre');
  return new Set([
    ...membresRepondus(decidees.filter(isDeMembre)),
    ...refusees.map((element) => cleDeMembre(element, membreExistence)),
  ]);
}

/** Was it decided of an item, or of one that it stands under there, that it is to come or go? */
function estDansDecide(decides: Decides, etat: State, item: ItemRef): boolean {
  if (decides.has(cleDeMembre(item, membreExistence))) return true;
  const row = etat.get(item.entity)?.get(item.id);
  const dessus = row === undefined ? null : parentOf(item.entity, row);
  return dessus !== null && estDansDecide(decides, etat, dessus);
}

/** What a merge took: a copy, whose last row is `prise`, and, of what that one had seen, `tete`; or that row itself. */
export interface Prise<T> {
  readonly reunion: T;
  readonly prise: T;
  readonly tete: T;
}

/** An item at a merge and at a head that it took. What it decided was what the copy that it took said. */
export function paire({ reunion, prise, tete }: Prise<State>, item: ItemRef, decides: Decides): Paire {
  const [un, dite, autre] = [reunion, prise, tete].map((etat) => etat.get(item.entity)?.get(item.id));
  const isDecide = (convenu: MembreConvenu): boolean => {
    if ((dite === undefined) !== (autre === undefined) || !sontPareils(dite, autre, convenu)) return false;
    return convenu === existence
      ? estDansDecide(decides, un === undefined ? tete : reunion, item)
      : decides.has(cleDeMembre(item, convenu.membre));
  };
  return { un, autre, isDecide };
}

/** Was it settled: did both say the same of it once they were merged, or did whoever merged, who read what the other said, decide otherwise? */
export function estConvenu({ un, autre, isDecide }: Paire, convenu: MembreConvenu): boolean {
  if (un === autre) return true;
  // Nothing of it is alike where it is in one.
  if (un === undefined || autre === undefined) return convenu === existence && isDecide(convenu);
  return sontPareils(un, autre, convenu) || isDecide(convenu);
}
