import { linksOf, type EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { rangsAfter } from '../domain/rang.ts';
import { membersOfRow, type State } from '../domain/row.ts';
import { blankFields } from '../edit/blank.ts';
import type { Edit } from '../edit/edit.ts';
import { itemsUnder } from '../edit/siblings.ts';
import type { Plan, PlannedItem } from './plan.ts';

/** Ranks at the end of what stands under each parent, in the order of the plan. */
function rangsOf(state: State, items: readonly PlannedItem[]): ReadonlyMap<string, string> {
  const siblings = new Map<string, PlannedItem[]>();
  for (const item of items) {
    const key = `${item.entity} ${item.parent.id}`;
    const list = siblings.get(key);
    if (list === undefined) siblings.set(key, [item]);
    else list.push(item);
  }
  const made = new Set(items.map(({ id }) => id));
  const lastUnder = (entity: EntityName, parent: string): string | null =>
    made.has(parent) ? null : (itemsUnder(state, entity, parent).at(-1)?.rang ?? null);
  return new Map(
    [...siblings.values()].flatMap((list) => {
      const [{ entity, parent } = { entity: 'bloc' as const, parent: { id: '' } }] = list;
      const rangs = rangsAfter(lastUnder(entity, parent.id), list.length);
      return list.map(({ id }, index): [string, string] => [id, rangs[index] ?? '']);
    }),
  );
}

/** All that a plan makes, as one gesture. */
export function pasteItems(state: State, { items }: Plan): Edit {
  const rangs = rangsOf(state, items);
  const changes = items.map(({ entity, id, parent, fields, links }): Change => {
    const [link] = linksOf(entity);
    const members = {
      ...blankFields(entity),
      ...fields,
      ...(link === undefined ? {} : { [link.name]: links }),
      [parent.entity]: parent.id,
      rang: rangs.get(id) ?? null,
    };
    return { entity, id, before: null, after: membersOfRow(entity, members) };
  });
  return { op: 'items.pasted', changes };
}
