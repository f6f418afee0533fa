import type { EntityName } from '../domain/entities.ts';
import type { Row, State } from '../domain/row.ts';
import { orderedChildren } from './rows.ts';

/** Every item of one kind, in the order of the document. */
export function orderedItems(state: State, root: string, wanted: EntityName): readonly Row[] {
  const children = orderedChildren(state);
  const under = (parent: string): readonly Row[] =>
    [...(children.get(parent) ?? [])].flatMap(([entity, ids]) =>
      ids.flatMap((id) => {
        const row = state.get(entity)?.get(id);
        return entity === wanted && row !== undefined ? [row] : under(id);
      }),
    );
  return under(root);
}
