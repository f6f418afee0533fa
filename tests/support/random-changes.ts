import {
  childEntities,
  entities,
  entityNames,
  isPartOf,
  type EntityName,
} from '../../shared/domain/entities.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import type { Json, JsonObject } from '../../shared/domain/json.ts';
import { byRang, rangsKeeping, type Ranked } from '../../shared/domain/rang.ts';
import { changeBetween, type Row, type State } from '../../shared/domain/row.ts';
import type { RandomSource } from './random-source.ts';
import { randomLine } from './random-text.ts';

interface Item {
  readonly entity: EntityName;
  readonly row: Row;
}

type RankedRow = Row & Ranked;

function itemsOf(state: State, keep: (entity: EntityName) => boolean): readonly Item[] {
  return entityNames
    .filter(keep)
    .flatMap((entity) => [...(state.get(entity)?.values() ?? [])].map((row) => ({ entity, row })));
}

function changesOf(
  entity: EntityName,
  id: string,
  from: Row | undefined,
  to: JsonObject | null,
): readonly Change[] {
  const change = changeBetween(entity, id, from, to);
  return change === null ? [] : [change];
}

/** The change that gives a row other values; none when they are the same. */
function reworded({ entity, row }: Item, members: JsonObject): readonly Change[] {
  return changesOf(entity, row.id, row, { ...row, ...members });
}

const wordings: Partial<Record<EntityName, string>> = {
  activite: 'intitule',
  tache: 'libelle',
  bloc: 'intitule',
  competence: 'libelle',
  critere: 'libelle',
  modalite: 'libelle',
};

/** Another title for the référentiel itself. */
export function drawTitle(state: State, random: RandomSource): readonly Change[] {
  return itemsOf(state, (entity) => entity === 'referentiel').flatMap((item) =>
    reworded(item, { intitule: randomLine(random) }),
  );
}

/** Another wording for one item. */
export function drawRewording(state: State, random: RandomSource): readonly Change[] {
  const items = itemsOf(state, (entity) => wordings[entity] !== undefined);
  if (items.length === 0) return [];
  const item = random.pick(items);
  return reworded(item, { [wordings[item.entity] as string]: randomLine(random) });
}

/** Another wording for every compétence and critère. */
export function drawWideRewording(state: State, random: RandomSource): readonly Change[] {
  return itemsOf(state, (entity) => entity === 'competence' || entity === 'critere').flatMap((item) =>
    reworded(item, { libelle: randomLine(random, 30) }),
  );
}

/** Another list of links for one compétence or modalité, within its référentiel. */
export function drawLinks(state: State, random: RandomSource): readonly Change[] {
  const holders = itemsOf(state, (entity) => entity === 'competence' || entity === 'modalite');
  if (holders.length === 0) return [];
  const holder = random.pick(holders);
  const [field, target] =
    holder.entity === 'competence'
      ? (['activites', 'activite'] as const)
      : (['competences', 'competence'] as const);
  return reworded(holder, { [field]: [...random.some([...(state.get(target)?.keys() ?? [])], 4)] });
}

function siblingsUnder(state: State, entity: EntityName, parent: string): readonly RankedRow[] {
  const rows = [
    ...(state.get(entity)?.values() ?? []),
  ] as readonly Row[] as readonly unknown[] as readonly RankedRow[];
  return rows.filter((row) => entities[entity].parents.some((name) => row[name] === parent)).sort(byRang);
}

/** Puts an item at a place among siblings; those that shared a rank there are given another. */
function placed(
  state: State,
  entity: EntityName,
  parent: string,
  except: string,
  random: RandomSource,
): { rang: string; moved: readonly Change[] } {
  const siblings = siblingsUnder(state, entity, parent).filter(({ id }) => id !== except);
  const index = random.integer(0, siblings.length);
  const held = siblings.map(({ rang }) => rang);
  const rangs = rangsKeeping([...held.slice(0, index), null, ...held.slice(index)]);
  const changes = siblings.flatMap(({ id }, i) => {
    const row = state.get(entity)?.get(id);
    return row === undefined
      ? []
      : reworded({ entity, row }, { rang: rangs[i < index ? i : i + 1] as string });
  });
  return { rang: rangs[index] as string, moved: changes };
}

/** Which kind of item, under which parent: RS référentiels hold compétences themselves, the others in blocs. */
function possibleParents(
  state: State,
  entity: EntityName,
): readonly { readonly name: EntityName; readonly id: string }[] {
  const [root] = state.get('referentiel')?.values() ?? [];
  const inRs = root?.['registre'] === 'RS';
  return entities[entity].parents
    .filter((name) => entities[entity].parents.length === 1 || (name === 'referentiel') === inRs)
    .flatMap((name) => [...(state.get(name)?.keys() ?? [])].map((id) => ({ name, id })));
}

/** Another rank, or another parent of the same référentiel. */
export function drawMove(state: State, random: RandomSource): readonly Change[] {
  const items = itemsOf(state, (entity) => isPartOf(entity, 'referentiel') && entities[entity].ordered);
  if (items.length === 0) return [];
  const { entity, row } = random.pick(items);
  const parent = random.pick(possibleParents(state, entity));
  const { rang, moved } = placed(state, entity, parent.id, row.id, random);
  return [...moved, ...reworded({ entity, row }, { rang, [parent.name]: parent.id })];
}

const drafts: Partial<Record<EntityName, (random: RandomSource) => JsonObject>> = {
  activite: (random) => ({ intitule: randomLine(random) }),
  tache: (random) => ({ libelle: randomLine(random) }),
  critere: (random) => ({ libelle: randomLine(random), code: `C${random.integer(1, 99)}` }),
  competence: (random) => ({ libelle: randomLine(random), activites: [] }),
  modalite: (random) => ({ libelle: randomLine(random), duree: random.integer(5, 240), competences: [] }),
};

/** A new item somewhere. */
export function drawAddition(state: State, random: RandomSource): readonly Change[] {
  const entity = random.pick(Object.keys(drafts) as EntityName[]);
  const parents = possibleParents(state, entity);
  if (parents.length === 0) return [];
  const parent = random.pick(parents);
  const { rang, moved } = placed(state, entity, parent.id, '', random);
  const members = { ...drafts[entity]?.(random), rang, [parent.name]: parent.id };
  return [...moved, ...changesOf(entity, random.id(), undefined, members)];
}

function subtree(state: State, item: Item): readonly Item[] {
  const children = childEntities(item.entity).flatMap((entity) =>
    siblingsUnder(state, entity, item.row.id).map((row): Item => ({ entity, row })),
  );
  return [...children.flatMap((child) => subtree(state, child)), item];
}

/** An item and all it holds, children first, once nothing that stays links to them. The last compétence stays. */
export function drawRemoval(state: State, random: RandomSource): readonly Change[] {
  const items = itemsOf(state, (entity) => isPartOf(entity, 'referentiel') && entity !== 'referentiel');
  if (items.length === 0) return [];
  const removed = subtree(state, random.pick(items));
  const gone = new Set(removed.map(({ row }) => row.id));
  if ([...(state.get('competence')?.keys() ?? [])].every((id) => gone.has(id))) return [];
  const stays = (ids: Json | undefined): Json => (ids as readonly string[]).filter((id) => !gone.has(id));
  const unlinked = itemsOf(state, (entity) => entity === 'competence' || entity === 'modalite').flatMap(
    (item) => {
      if (gone.has(item.row.id)) return [];
      const field = item.entity === 'competence' ? 'activites' : 'competences';
      return reworded(item, { [field]: stays(item.row[field]) });
    },
  );
  return [...unlinked, ...removed.flatMap(({ entity, row }) => changesOf(entity, row.id, row, null))];
}
