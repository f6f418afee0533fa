import { childEntities, entities, standsUnder, type EntityName } from '../domain/entities.ts';
import type { ItemRef, State } from '../domain/row.ts';
import { sharedBlocOf } from '../partage/guard.ts';

/** What is written in the certification sheet. */
export const isOfSheet = (entity: EntityName): boolean =>
  entity === 'referentiel' || entity === 'voieAcces' || entity === 'annexe';

/** Written elsewhere than in a table: in the sheet, in the controls, with the scale. */
const beside: ReadonlySet<EntityName> = new Set(['voieAcces', 'annexe', 'derogation', 'echelle', 'niveau']);

/** What stands in the structure; rules set aside stand beside the controls, grids are apart. */
export const isStructural = (entity: EntityName): boolean =>
  !beside.has(entity) && !standsUnder(entity, 'grille');

/** What travels with its row from one place of a table to another. */
export const isInTable = (entity: EntityName): boolean =>
  !beside.has(entity) && (isStructural(entity) || entities[entity].collection !== null);

/** A retake marks lines of the épreuves before it, and has none. */
const isRetake = (state: State, { entity, id }: ItemRef): boolean =>
  entity === 'epreuve' && (state.get(entity)?.get(id)?.['reprend'] ?? null) !== null;

/** In the répertoire spécifique the référentiel itself holds compétences and modalités; elsewhere its blocs do. */
function fitsRegistre(state: State, parent: ItemRef, entity: EntityName): boolean {
  if (parent.entity !== 'referentiel') return true;
  const inRs = state.get('referentiel')?.get(parent.id)?.['registre'] === 'RS';
  const ofBlocs = entities[entity].parents.includes('bloc');
  return entity === 'bloc' ? !inRs : !ofBlocs || inRs;
}

/** The kinds of items that may be added under one. */
export function childrenAllowed(state: State, parent: ItemRef): readonly EntityName[] {
  // What a shared bloc holds is added at its source.
  if (sharedBlocOf(state, parent) !== null || isRetake(state, parent)) return [];
  return childEntities(parent.entity)
    .filter((entity) => !beside.has(entity))
    .filter((entity) => fitsRegistre(state, parent, entity));
}

/** The items that one of this kind may stand under, in no order. */
export function parentsAllowed(state: State, entity: EntityName): readonly ItemRef[] {
  return entities[entity].parents
    .flatMap((parent) => [...(state.get(parent)?.keys() ?? [])].map((id) => ({ entity: parent, id })))
    .filter(
      (parent) =>
        fitsRegistre(state, parent, entity) &&
        !isRetake(state, parent) &&
        sharedBlocOf(state, parent) === null,
    );
}
