import { orderedChildren } from '../../../../shared/document/rows.ts';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { Row, State } from '../../../../shared/domain/row.ts';

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
