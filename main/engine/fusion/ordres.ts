import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { entities, type EntityName } from '../../../shared/domain/entities.ts';
import { byRang, type Ranked } from '../../../shared/domain/rang.ts';
import { parentOf, type Row, type State } from '../../../shared/domain/row.ts';
import type { Point, TroisEtats } from '../../../shared/fusion/modele.ts';

type Ordres = ReadonlyMap<string, number>;

/** Place of each item of a kind among its siblings: 1 for the first. */
function ordresDe(etat: State, entity: EntityName): Ordres {
  const rows = [
    ...(etat.get(entity)?.values() ?? []),
  ] as readonly Row[] as readonly unknown[] as readonly (Row & Ranked)[];
  const freres = Map.groupBy(rows, (row) => parentOf(entity, row)?.id ?? '');
  return new Map(
    [...freres.values()].flatMap((siens) =>
      siens.toSorted(byRang).map(({ id }, i): readonly [string, number] => [id, i + 1]),
    ),
  );
}

/** Where an item that moved stands among its siblings, on each side; each kind of a side is put in order once. */
export function ordresDans(etats: TroisEtats): (point: Point) => PointDit['ordres'] {
  const connus = new Map<string, Ordres>();
  const ordre = (cote: 'base' | 'notre' | 'leur', { entity, id }: Point): number | null => {
    const cle = `${cote} ${entity}`;
    const ordres = connus.get(cle) ?? ordresDe(etats[cote], entity);
    connus.set(cle, ordres);
    return ordres.get(id) ?? null;
  };
  return (point) =>
    point.sorte === 'place' && entities[point.entity].ordered
      ? { base: ordre('base', point), notre: ordre('notre', point), leur: ordre('leur', point) }
      : null;
}
