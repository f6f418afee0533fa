import { entities, fieldsOf, type EntityName } from '../domain/entities.ts';
import { sameJson, type Json, type JsonObject } from '../domain/json.ts';
import { parentOf, type ItemRef, type Row } from '../domain/row.ts';
import { estEffacee, type Cote, type Ecart } from './ecarts.ts';
import { membresDe, valeurDe } from './ensembles.ts';
import { liensChangent, liensDe, liensTouches } from './liens.ts';
import { cleDeMembre, type TroisEtats } from './modele.ts';
import { membreNumero } from './numeros.ts';

/** What changed on their side of a member that both have. `question` null: on theirs alone. */
export interface Venu<T> {
  readonly base: T;
  readonly notre: T;
  /** Of links, what they are with ours. */
  readonly leur: T;
  readonly question: 'venu' | 'deux' | 'sansBase';
}

export interface Champ extends Venu<Json> {
  readonly membre: string;
}

const venu = <T>(
  valeurs: Omit<Venu<T>, 'question'>,
  same: (a: T, b: T) => boolean,
  sansBase: boolean,
): Venu<T> | null => {
  const { base, notre, leur } = valeurs;
  if (same(notre, leur)) return null;
  if (sansBase) return { ...valeurs, question: 'sansBase' };
  if (same(leur, base)) return null;
  return { ...valeurs, question: same(notre, base) ? 'venu' : 'deux' };
};

const enOrdre = (retrait: Json): string => {
  const { le = '', motif = '' } = (retrait ?? {}) as JsonObject;
  return JSON.stringify([le, motif]);
};

/** A review is withdrawn once for all: a withdrawal stands over none, the first of two over the other, and there is nothing to ask. */
function retraitVenu(notre: Json, leur: Json): Champ | null {
  const vient = leur !== null && (notre === null || enOrdre(leur) < enOrdre(notre));
  return vient ? { membre: 'retrait', base: null, notre, leur, question: 'venu' } : null;
}

/** The fields that they changed of an item that both sides have. Numbers given in order are another matter. */
export function champsVenus(etats: TroisEtats, ecart: Ecart): readonly Champ[] {
  const { entity, base, notre, leur } = ecart;
  // Somebody who was erased here stays so: nothing of them comes, and there is nothing to ask.
  if (notre === undefined || leur === undefined || estEffacee(entity, notre)) return [];
  const champs: Champ[] = [];
  for (const fusionne of membresDe(entity)) {
    const { membre } = fusionne;
    const link = entities[entity].fields[membre]?.link;
    if (link !== undefined) {
      const liens = liensDe(etats, ecart, membre, link.target);
      if (liensChangent(liens))
        champs.push({ membre, base: liens.base, notre: liens.notre, leur: liens.fusion, question: 'venu' });
      continue;
    }
    const [n, l] = [valeurDe(notre, fusionne), valeurDe(leur, fusionne)];
    if (n === l || membre === membreNumero(entity)) continue;
    if (entity === 'relecture' && membre === 'retrait') {
      champs.push(...[retraitVenu(n, l) ?? []].flat());
      continue;
    }
    const sansBase = base === undefined || etats.sansBase.has(cleDeMembre(ecart, membre));
    const avant = base === undefined ? null : valeurDe(base, fusionne);
    const found = venu({ base: avant, notre: n, leur: l }, sameJson, sansBase);
    if (found !== null) champs.push({ membre, ...found });
  }
  return champs;
}

/** What an item stands under, and its rank among those of its kind: one member, apart from its content. */
export interface Place {
  readonly parent: ItemRef | null;
  readonly rang: string | null;
}

export function placeDe(entity: EntityName, row: Row): Place {
  const rang = row['rang'];
  return { parent: parentOf(entity, row), rang: typeof rang === 'string' ? rang : null };
}

const samePlace = (a: Place, b: Place): boolean => a.parent?.id === b.parent?.id && a.rang === b.rang;

/** The members of a row that say where it stands. */
export function membresDePlace(entity: EntityName, { parent, rang }: Place): JsonObject {
  const { parents, ordered } = entities[entity];
  const above = Object.fromEntries(parents.map((name) => [name, name === parent?.entity ? parent.id : null]));
  return ordered ? { ...above, rang } : above;
}

/** As a plan says it. */
export const placeDite = ({ parent, rang }: Place): Json => ({ parent: parent?.id ?? null, rang });

/** Name of a place among the members that have no base. */
export const membrePlace = 'place';

export function placeVenue(etats: TroisEtats, ecart: Ecart): Venu<Place> | null {
  const { entity, base, notre, leur } = ecart;
  if (notre === undefined || leur === undefined || entities[entity].parents.length === 0) return null;
  const [n, l] = [placeDe(entity, notre), placeDe(entity, leur)];
  const sansBase = base === undefined || etats.sansBase.has(cleDeMembre(ecart, membrePlace));
  return venu(
    { base: base === undefined ? n : placeDe(entity, base), notre: n, leur: l },
    samePlace,
    sansBase,
  );
}

/** Is an item another on one side than it was, but for links that went with their targets? */
export function isTouche(etats: TroisEtats, ecart: Ecart, cote: Cote): boolean {
  const { entity, base } = ecart;
  const row = ecart[cote];
  if (base === row) return false;
  if (base === undefined || row === undefined || !samePlace(placeDe(entity, base), placeDe(entity, row)))
    return true;
  return fieldsOf(entity).some((membre) => {
    const link = entities[entity].fields[membre]?.link;
    return link === undefined
      ? !sameJson(base[membre], row[membre])
      : liensTouches(etats, ecart, cote, membre, link.target);
  });
}
