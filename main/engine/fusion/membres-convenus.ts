import type { EntityName } from '../../../shared/domain/entities.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { membersOf, type ItemRef, type Row } from '../../../shared/domain/row.ts';
import { membrePlace, membresDePlace } from '../../../shared/fusion/champs.ts';
import { cleDeMembre } from '../../../shared/fusion/modele.ts';
import type { ReponseNotee } from './reponses.ts';

/** Members that were decided of, by `cleDeMembre`. */
export type Decides = ReadonlySet<string>;

export const aucun: Decides = new Set();

/** The same row of a merge and of the head that it took. */
export interface Paire extends ItemRef {
  readonly un: Row | undefined;
  readonly autre: Row | undefined;
  /** What was decided at that merge. */
  readonly decides: Decides;
}

/** Members of a row that are settled together, and what they are called: a place is one. */
export interface MembreConvenu {
  readonly membre: string;
  readonly names: readonly string[];
}

export function membresConvenus(entity: EntityName): readonly MembreConvenu[] {
  const dePlace = Object.keys(membresDePlace(entity, { parent: null, rang: null }));
  const seuls = membersOf(entity).filter((name) => !dePlace.includes(name));
  return [
    ...(dePlace.length === 0 ? [] : [{ membre: membrePlace, names: dePlace }]),
    ...seuls.map((name) => ({ membre: name, names: [name] })),
  ];
}

/** Is the item in both, or in neither? Nothing of it is alike where it is in one. */
export const sontTousDeux = ({ un, autre }: Pick<Paire, 'un' | 'autre'>): boolean =>
  (un === undefined) === (autre === undefined);

export const sontPareils = (un: Row | undefined, autre: Row | undefined, { names }: MembreConvenu): boolean =>
  names.every((name) => sameJson(un?.[name] ?? null, autre?.[name] ?? null));

/** The members that answers are of. */
export const membresDe = (reponses: readonly ReponseNotee[]): Decides =>
  new Set(
    reponses.map((one) => cleDeMembre(one, one.membre ?? (one.sorte === 'place' ? membrePlace : 'code'))),
  );

/** What a merge decided of what a field or a place says. */
export const decidesDe = (reponses: readonly ReponseNotee[]): Decides =>
  membresDe(
    reponses.filter(({ sorte, choix }) => (sorte === 'champ' || sorte === 'place') && choix !== 'plusTard'),
  );

/** Was it settled: did both say the same of it once they were merged, or did whoever merged, who read what the other said, decide otherwise? */
export const estConvenu = (paire: Paire, convenu: MembreConvenu): boolean =>
  paire.un === paire.autre ||
  (sontTousDeux(paire) &&
    (sontPareils(paire.un, paire.autre, convenu) || paire.decides.has(cleDeMembre(paire, convenu.membre))));
