import { entities, entityNames, linksOf } from '../../shared/domain/entities.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { changeBetween, parentOf, type Row, type State } from '../../shared/domain/row.ts';
import { requisDe } from '../../shared/fusion/renvois.ts';
import {
  drawAddition,
  drawLinks,
  drawMove,
  drawRemoval,
  drawRewording,
  drawTitle,
} from './random-changes.ts';
import type { RandomSource } from './random-source.ts';
import { after } from './state-of.ts';

const coded = ['activite', 'bloc', 'competence', 'critere'] as const;

/** A code for an item, of few: two of them often meet. */
function drawCode(state: State, random: RandomSource): readonly Change[] {
  const entity = random.pick(coded);
  const rows = [...(state.get(entity)?.values() ?? [])];
  if (rows.length === 0) return [];
  const row = random.pick(rows);
  return [changeBetween(entity, row.id, row, { code: `X${random.integer(1, 4)}` }) ?? []].flat();
}

/** A rank that another has: what two people do who insert at one place. */
function drawSameRang(state: State, random: RandomSource): readonly Change[] {
  const rows = [...(state.get('competence')?.values() ?? [])];
  if (rows.length < 2) return [];
  const [row, other] = [random.pick(rows), random.pick(rows)];
  return [changeBetween('competence', row.id, row, { rang: other['rang'] ?? null }) ?? []].flat();
}

const drawings = [
  drawRewording,
  drawRewording,
  drawRewording,
  drawTitle,
  drawLinks,
  drawLinks,
  drawMove,
  drawMove,
  drawAddition,
  drawAddition,
  drawRemoval,
  drawCode,
  drawSameRang,
];

/** A person’s work on a copy: so many random edits, each a gesture that the file would take. */
export function travaillee(state: State, random: RandomSource, count: number): State {
  let next = state;
  for (let i = 0; i < count; i++) next = after(next, [random.pick(drawings)(next, random)].flat());
  return next;
}

/** What would not hold in a file: parents and links that lead to nothing. */
export function incoherences(state: State): readonly string[] {
  const est = (entity: string, id: string): boolean =>
    state.get(entity as (typeof entityNames)[number])?.has(id) === true;
  return entityNames.flatMap((entity) =>
    [...(state.get(entity)?.values() ?? [])].flatMap((row: Row) => {
      const above = parentOf(entity, row);
      const requis = requisDe(entity, row).filter((item) => !est(item.entity, item.id));
      const liens = linksOf(entity).flatMap(({ name, target }) =>
        (row[name] as readonly string[])
          .filter((id) => !est(target, id))
          .map((id) => ({ entity: target, id })),
      );
      const orphan = above === null && entities[entity].parents.length > 0 ? [{ entity, id: row.id }] : [];
      return [...requis, ...liens, ...orphan].map(
        (item) => `${entity} ${row.id} → ${item.entity} ${item.id}`,
      );
    }),
  );
}
