import type { EntityName } from '../domain/entities.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';
import type { Champ } from './champs.ts';
import { cleDePoint } from './cles.ts';
import type { Ecarts } from './ecarts.ts';

/** A mark that a rewording leaves on another item, or takes from its own (`shared/edit/consequences.ts`): it says nothing by itself. */
const marques: Partial<Readonly<Record<EntityName, string>>> = { critere: 'aVerifier' };

export const estMarque = (entity: EntityName, membre: string): boolean => marques[entity] === membre;

/** A row without its mark. */
export function sansMarque(entity: EntityName, row: Row): Row {
  const marque = marques[entity];
  return marque === undefined ? row : { ...row, [marque]: null };
}

/** By id of an item whose mark changed there: the key of the point of the rewording that made it so, which answers for both. */
export type Entraines = ReadonlyMap<string, string>;

/** What was reworded on both sides is asked; its marks are no part of that question. */
const reformule = (champs: readonly Champ[] | undefined): boolean =>
  champs?.some(({ membre, question }) => membre === 'libelle' && question === 'venu') === true;

export function entrainesDe(ecarts: Ecarts, champs: ReadonlyMap<string, readonly Champ[]>): Entraines {
  const entraines = new Map<string, string>();
  for (const [id, venus] of champs) {
    const ecart = ecarts.get(id);
    if (ecart?.leur === undefined) continue;
    const { entity, leur } = ecart;
    if (!venus.some(({ membre, question }) => estMarque(entity, membre) && question === 'venu')) continue;
    const par = [{ entity, id }, parentOf(entity, leur)].find(
      (item): item is ItemRef => item !== null && reformule(champs.get(item.id)),
    );
    if (par !== undefined) entraines.set(id, cleDePoint('champ', par, 'libelle'));
  }
  return entraines;
}
