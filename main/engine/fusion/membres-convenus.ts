import type { EntityName } from '../../../shared/domain/entities.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import { membersOf, type Row } from '../../../shared/domain/row.ts';
import { membrePlace, membresDePlace } from '../../../shared/fusion/champs.ts';

/** The same row of two states. */
export interface Paire {
  readonly un: Row | undefined;
  readonly autre: Row | undefined;
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
export const sontTousDeux = ({ un, autre }: Paire): boolean => (un === undefined) === (autre === undefined);

export const estPareil = ({ un, autre }: Paire, { names }: MembreConvenu): boolean =>
  names.every((name) => sameJson(un?.[name] ?? null, autre?.[name] ?? null));
