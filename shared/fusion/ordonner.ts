import { entityNames, type EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { changeBetween, type ItemRef, type State } from '../domain/row.ts';
import type { LigneFusionnee } from './lignes-fusionnees.ts';
import { entitesNumerotees, membreNumero, numeroDe, suiteDe } from './numeros.ts';
import type { RacineDe } from './racine.ts';

const rangDansLaTable = new Map<EntityName, number>(entityNames.map((name, i) => [name, i]));

/** In the order of the table, where what holds comes before what it holds. */
const parTable = (a: ItemRef, b: ItemRef): number =>
  (rangDansLaTable.get(a.entity) ?? 0) - (rangDansLaTable.get(b.entity) ?? 0);

/** The number that a change gives to an item that had another. */
function nouveauNumero({ entity, before, after }: Change): number | null {
  const membre = membreNumero(entity);
  const numero = membre === null || before === null ? undefined : after?.[membre];
  return typeof numero === 'number' ? numero : null;
}

/**
 * Numbers given again, so that no two ever meet: each once the one that bears its number has left it. Of those that turn round, one first takes a
 * number that nobody has.
 */
function sansRencontre(changes: readonly Change[], notre: State, racine: RacineDe): readonly Change[] {
  if (changes.length === 0) return [];
  const prises = new Map<string, Set<number>>();
  const suites = new Map<string, string>();
  let last = Math.max(...changes.map((change) => nouveauNumero(change) ?? 0));
  for (const entity of entitesNumerotees)
    for (const row of notre.get(entity)?.values() ?? []) {
      const numero = numeroDe(entity, row) ?? 0;
      const suite = suiteDe(entity, row, racine);
      suites.set(row.id, suite);
      prises.set(suite, (prises.get(suite) ?? new Set()).add(numero));
      last = Math.max(last, numero);
    }
  const result = new Set<Change>();
  const apply = (change: Change): void => {
    const membre = membreNumero(change.entity) ?? '';
    const suite = prises.get(suites.get(change.id) ?? '');
    suite?.delete(Number(change.before?.[membre]));
    suite?.add(nouveauNumero(change) ?? 0);
    result.add(change);
  };
  let left = changes;
  while (left.length > 0) {
    const libres = left.filter((change) => !isPris(change));
    for (const change of libres) if (!isPris(change)) apply(change);
    const [turning] = left;
    left = left.filter((change) => !result.has(change));
    if (libres.length > 0 || turning === undefined) continue;
    const membre = membreNumero(turning.entity) ?? '';
    const away = { [membre]: ++last };
    const { entity, id, before, after } = turning;
    apply({ entity, id, before: { [membre]: before?.[membre] ?? null }, after: away });
    left = left.map((change) =>
      change === turning ? { entity, id, before: { ...before, ...away }, after } : change,
    );
  }
  return [...result];

  function isPris(change: Change): boolean {
    return prises.get(suites.get(change.id) ?? '')?.has(nouveauNumero(change) ?? 0) === true;
  }
}

/** What leads from our rows to the merged ones, in an order in which each can be done after the others; links are looked at once all are. */
export function ordonner(
  lignes: readonly LigneFusionnee[],
  notre: State,
  racine: RacineDe,
): readonly Change[] {
  const changes = lignes.flatMap(
    ({ ecart, row }) => changeBetween(ecart.entity, ecart.id, ecart.notre, row) ?? [],
  );
  const made = changes.filter(({ before }) => before === null).sort(parTable);
  const gone = changes.filter(({ after }) => after === null).sort((a, b) => parTable(b, a));
  const changed = changes.filter(({ before, after }) => before !== null && after !== null);
  const renumbered = changed.filter((change) => nouveauNumero(change) !== null);
  const others = changed.filter((change) => nouveauNumero(change) === null);
  return [...sansRencontre(renumbered, notre, racine), ...made, ...others, ...gone];
}
