import fc from 'fast-check';
import { childEntities, entities, entityNames, type EntityName } from '../../shared/domain/entities.ts';
import type { Json } from '../../shared/domain/json.ts';
import type { Grille, Referentiel } from '../../shared/generated/document.ts';

type Item = { id: string; [member: string]: Json };

interface Held {
  readonly entity: EntityName;
  readonly siblings: Item[];
  readonly item: Item;
}

/** A list that was left out because it is empty is not one that edits may fill. */
function collectionOf(item: Item, child: EntityName): Item[] {
  return (item[entities[child].collection as string] ?? []) as unknown as Item[];
}

/** As documents want it: some lists are left out once they are empty. */
function dropEmpty(root: Item): void {
  const sparse = childEntities('referentiel').filter((child) => entities[child].sparse === true);
  for (const child of sparse)
    if (collectionOf(root, child).length === 0) delete root[entities[child].collection as string];
}

function held(entity: EntityName, item: Item): readonly Held[] {
  return childEntities(entity).flatMap((child) => {
    const siblings = collectionOf(item, child);
    return siblings.flatMap((inner) => [{ entity: child, siblings, item: inner }, ...held(child, inner)]);
  });
}

function listsOf(entity: EntityName, item: Item, wanted: EntityName): readonly Item[][] {
  return childEntities(entity).flatMap((child) => {
    const siblings = collectionOf(item, child);
    return [
      ...(child === wanted ? [siblings] : []),
      ...siblings.flatMap((inner) => listsOf(child, inner, wanted)),
    ];
  });
}

/** Of its kind: what two documents copied apart is never one item of two kinds. */
const freshId = (entity: EntityName, n: number): string =>
  `01900000-0000-7000-8${entityNames.indexOf(entity).toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`;

/** The same item and all it holds, under identifiers that no document has yet. */
function copied(entity: EntityName, item: Item, next: () => number): Item {
  const copy = structuredClone(item);
  for (const one of [{ entity, item: copy }, ...held(entity, copy)])
    one.item.id = freshId(one.entity, next());
  return copy;
}

type Edit = readonly [
  kind: 'reword' | 'recode' | 'weigh' | 'decide' | 'remove' | 'move' | 'copy' | 'title',
  which: number,
  where: number,
  text: string,
];

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('reword', 'recode', 'weigh', 'decide', 'remove', 'move', 'copy', 'title'),
  fc.nat(),
  fc.nat(),
  fc.string({ maxLength: 8 }),
);

/** The kind of document that an item begins. */
type Top = 'referentiel' | 'grille';

function applyEdit(top: Top, root: Item, [kind, which, where, text]: Edit, next: () => number): void {
  const all = held(top, root);
  const one = all[which % Math.max(1, all.length)];
  if (kind === 'title' || one === undefined) {
    root['intitule'] = text;
    return;
  }
  const { entity, siblings, item } = one;
  const { fields } = entities[entity];
  const wording = ['libelle', 'intitule'].find((name) => name in fields);
  if (kind === 'reword' && wording !== undefined) item[wording] = text;
  if (kind === 'recode' && fields['code']?.nullable === true) {
    if (text === '') delete item['code'];
    else item['code'] = text;
  }
  if (kind === 'weigh' && 'poids' in fields) item['poids'] = String(where % 10);
  if (kind === 'decide' && 'eliminatoire' in fields) item['eliminatoire'] = item['eliminatoire'] !== true;
  if (kind === 'remove' || kind === 'move') siblings.splice(siblings.indexOf(item), 1);
  if (kind !== 'move' && kind !== 'copy') return;
  const lists = listsOf(top, root, entity);
  const target = lists[where % lists.length] ?? siblings;
  target.splice(where % (target.length + 1), 0, kind === 'copy' ? copied(entity, item, next) : item);
}

function afterEdits(top: Top, base: unknown, edits: readonly Edit[]): Item {
  const root = structuredClone(base) as Item;
  let last = 0;
  for (const one of edits) applyEdit(top, root, one, () => ++last);
  return root;
}

/** The document after up to 20 edits of every kind: wordings, codes, removals, moves, copies. Links may end up dangling. */
export function edited(base: Referentiel): fc.Arbitrary<Referentiel> {
  return fc.array(edit, { maxLength: 20 }).map((edits) => {
    const root = afterEdits('referentiel', base, edits);
    dropEmpty(root);
    return root as unknown as Referentiel;
  });
}

/** The same of a grid, weights and what is éliminatoire included. */
export const editedGrille = (base: Grille): fc.Arbitrary<Grille> =>
  fc.array(edit, { maxLength: 20 }).map((edits) => afterEdits('grille', base, edits) as unknown as Grille);

/** The document without the links whose target is gone: what a workspace can hold. */
export function coherent(referentiel: Referentiel): Referentiel {
  const root = structuredClone(referentiel) as unknown as Item;
  const items = held('referentiel', root);
  const present = new Map(items.map(({ entity, item }) => [item.id, entity]));
  for (const { entity, item } of items) {
    for (const [field, { link }] of Object.entries(entities[entity].fields)) {
      if (link !== undefined)
        item[field] = (item[field] as string[]).filter((id) => present.get(id) === link.target);
    }
  }
  return root as unknown as Referentiel;
}
