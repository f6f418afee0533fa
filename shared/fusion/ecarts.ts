import { entityNames, type EntityName } from '../domain/entities.ts';
import { sameJson } from '../domain/json.ts';
import { membersOf, type ItemRef, type Row } from '../domain/row.ts';
import type { Comptes, TroisEtats } from './modele.ts';

/** Which of the two that meet. */
export type Cote = 'notre' | 'leur';
export const autreCote = { notre: 'leur', leur: 'notre' } as const satisfies Record<Cote, Cote>;

/** An item that is not the same on both sides; undefined: it is not there. */
export interface Ecart extends ItemRef {
  readonly base: Row | undefined;
  readonly notre: Row | undefined;
  readonly leur: Row | undefined;
}

/** By id: an identifier belongs to one item, whatever its kind. */
export type Ecarts = ReadonlyMap<string, Ecart>;

/** What differs of an item, which is of one kind: kinds stand in one order, and climbing them ends. */
export function ecartDe(ecarts: Ecarts, item: ItemRef | null): Ecart | undefined {
  const ecart = item === null ? undefined : ecarts.get(item.id);
  return ecart?.entity === item?.entity ? ecart : undefined;
}

/** Each file has its own. */
const sansFusion: ReadonlySet<EntityName> = new Set(['fusion']);
export const fusionnees: readonly EntityName[] = entityNames.filter((name) => !sansFusion.has(name));

function sameRow(members: readonly string[], a: Row | undefined, b: Row | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  for (const name of members) {
    const [one, other] = [a[name], b[name]];
    if (one !== other && !sameJson(one, other)) return false;
  }
  return true;
}

/** Is it somebody who was erased? */
export const estEffacee = (entity: EntityName, row: Row | undefined): boolean =>
  entity === 'personne' && row !== undefined && row['effaceeLe'] !== null;

/**
 * Somebody erased on both sides is alike, whatever the days: each file says, for good, on which it erased them, and nothing else is left of them in either.
 */
const sontEffacees = (entity: EntityName, a: Row | undefined, b: Row | undefined): boolean =>
  estEffacee(entity, a) && estEffacee(entity, b);

const rien: ReadonlyMap<string, Row> = new Map();

/** Every row of the three states, once: those that both sides have alike are no more than counted. `pas`: called at each. */
export function examiner(
  etats: TroisEtats,
  pas: () => void,
): { readonly ecarts: Ecarts; readonly comptes: Comptes } {
  const ecarts = new Map<string, Ecart>();
  const comptes = { total: 0, memes: 0, changesIci: 0, changesLa: 0, changesDesDeux: 0 };
  for (const entity of fusionnees) {
    const members = membersOf(entity);
    const [base, notre, leur] = [etats.base, etats.notre, etats.leur].map((etat) => etat.get(entity) ?? rien);
    if (base === undefined || notre === undefined || leur === undefined) continue;
    const examine = (id: string, b: Row | undefined, n: Row | undefined, l: Row | undefined): void => {
      pas();
      comptes.total++;
      if (sameRow(members, n, l) || sontEffacees(entity, n, l)) {
        comptes.memes++;
        return;
      }
      if (sameRow(members, l, b)) comptes.changesIci++;
      else if (sameRow(members, n, b)) comptes.changesLa++;
      else comptes.changesDesDeux++;
      ecarts.set(id, { entity, id, base: b, notre: n, leur: l });
    };
    for (const [id, row] of notre) examine(id, base.get(id), row, leur.get(id));
    for (const [id, row] of leur) if (!notre.has(id)) examine(id, base.get(id), undefined, row);
    for (const [id, row] of base) if (!notre.has(id) && !leur.has(id)) examine(id, row, undefined, undefined);
  }
  return { ecarts, comptes };
}

/** Taken away on one side, and still there on the other, which is given. */
export const resteAlors = ({ base, notre, leur }: Ecart): Cote | null => {
  if (base === undefined || (notre === undefined) === (leur === undefined)) return null;
  return notre === undefined ? 'leur' : 'notre';
};

/** Added on one side, which is given. */
export const ajouteAlors = ({ base, notre, leur }: Ecart): Cote | null => {
  if (base !== undefined || (notre === undefined) === (leur === undefined)) return null;
  return notre === undefined ? 'leur' : 'notre';
};
