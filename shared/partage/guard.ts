import { assembleBloc } from '../document/rows.ts';
import type { EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { sameJson, type JsonObject } from '../domain/json.ts';
import { parentOf, stateAfter, type ItemRef, type Row, type State } from '../domain/row.ts';
import type { Partage } from '../generated/document.ts';
import { contentOf, isOwn } from './content.ts';

/** What a bloc is taken from; null for one that is the référentiel's own. */
export const partageOf = (bloc: JsonObject | undefined): Partage | null =>
  (bloc?.['partage'] ?? null) as Partage | null;

/** The bloc that an item stands in, or is. */
function blocAbove(state: State, { entity, id }: ItemRef): Row | null {
  const row = state.get(entity)?.get(id);
  if (row === undefined) return null;
  if (entity === 'bloc') return row;
  const parent = parentOf(entity, row);
  return parent === null ? null : blocAbove(state, parent);
}

/** The bloc taken from elsewhere that an item stands in, or is; null when it is written here. */
export function sharedBlocOf(state: State, item: ItemRef): Row | null {
  const bloc = blocAbove(state, item);
  return bloc !== null && partageOf(bloc) !== null ? bloc : null;
}

/** Is this field written where the bloc is taken from, and only read here? */
export function isWrittenAtSource(state: State, item: ItemRef, field: string): boolean {
  return !isOwn(item.entity, field) && sharedBlocOf(state, item) !== null;
}

/** Does an item stand or fall with its source? The bloc itself may be moved, and removed. */
export function standsInShared(state: State, item: ItemRef): boolean {
  return item.entity !== 'bloc' && sharedBlocOf(state, item) !== null;
}

/** A bloc and what it holds, which those that have taken it are compared with. */
export const inBlocs: ReadonlySet<EntityName> = new Set(['bloc', 'competence', 'critere', 'modalite']);

/** Ids of the blocs that changes are about. `parent`: what an item stands under, or stood under once it is gone. */
export function blocsTouched(
  changes: readonly Change[],
  parent: (item: ItemRef) => ItemRef | null,
): ReadonlySet<string> {
  const touched = new Set<string>();
  const climb = (item: ItemRef | null): void => {
    if (item === null || !inBlocs.has(item.entity)) return;
    if (item.entity === 'bloc') touched.add(item.id);
    else climb(parent(item));
  };
  for (const { entity, id, before, after } of changes) {
    if (!inBlocs.has(entity)) continue;
    climb({ entity, id });
    for (const side of [before, after]) climb(parentOf(entity, side ?? {}));
  }
  return touched;
}

/** The bloc taken from elsewhere whose content these changes would make another, when there is one; the engine refuses them. */
export function sharedBlocChanged(state: State, changes: readonly Change[]): Row | null {
  const parent = ({ entity, id }: ItemRef): ItemRef | null =>
    parentOf(entity, state.get(entity)?.get(id) ?? {});
  const touched = [...blocsTouched(changes, parent)].flatMap((id) => {
    const row = state.get('bloc')?.get(id);
    return row !== undefined && partageOf(row) !== null ? [row] : [];
  });
  if (touched.length === 0) return null;
  const next = stateAfter(state, changes);
  const isChanged = (row: Row): boolean => {
    const now = next.get('bloc')?.get(row.id);
    if (now === undefined || !sameJson(now['partage'], row['partage'])) return false;
    return !sameJson(contentOf(assembleBloc(state, row.id)), contentOf(assembleBloc(next, row.id)));
  };
  return touched.find(isChanged) ?? null;
}
