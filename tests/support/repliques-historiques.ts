import type { State } from '../../shared/domain/row.ts';
import { baseCommune } from '../../shared/fusion/base-commune.ts';
import type { TroisEtats } from '../../shared/fusion/modele.ts';

/** A moment of a copy, and those that it came from: two, after a merge. */
export interface Moment {
  readonly etat: State;
  readonly avant: readonly Moment[];
}

/** Each by the order in which it was first seen: whoever merges takes several in the same order. */
const vus = new WeakMap<Moment, number>();
let combien = 0;

function ordre(moment: Moment): number {
  const known = vus.get(moment) ?? ++combien;
  vus.set(moment, known);
  return known;
}

function ancetres(moment: Moment): ReadonlySet<Moment> {
  const seen = new Set<Moment>();
  const visit = (one: Moment): void => {
    if (seen.has(one)) return;
    seen.add(one);
    ordre(one);
    one.avant.forEach(visit);
  };
  visit(moment);
  return seen;
}

/** The last moments that both come from. */
function communs(a: Moment, b: Moment): readonly Moment[] {
  const deB = ancetres(b);
  const tous = [...ancetres(a)].filter((one) => deB.has(one));
  const depasses = new Set(tous.flatMap((one) => [...ancetres(one)].filter((older) => older !== one)));
  return tous.filter((one) => !depasses.has(one)).toSorted((a, b) => ordre(a) - ordre(b));
}

interface Base {
  readonly etat: State;
  readonly sansBase: ReadonlySet<string>;
}

function baseDe(a: Moment, b: Moment): Base {
  const [first, ...others] = communs(a, b);
  if (first === undefined) throw new Error('nothing in common');
  let base: Base = { etat: first.etat, sansBase: new Set() };
  let moment = first;
  for (const other of others) {
    const { etat, sansBase } = baseCommune(baseDe(moment, other).etat, base.etat, other.etat);
    base = { etat, sansBase: new Set([...base.sansBase, ...sansBase]) };
    moment = { etat, avant: [moment, other] };
  }
  return base;
}

/** What a merge looks at, when it is made here of what is there; null when all of it was seen. */
export function troisEtats(notre: Moment, leur: Moment): TroisEtats | null {
  if (ancetres(notre).has(leur)) return null;
  const { etat, sansBase } = baseDe(notre, leur);
  return { base: etat, notre: notre.etat, leur: leur.etat, sansBase };
}

/** Everything of theirs was built on ours: their moment is taken as it is. */
export const estDevant = (leur: Moment, notre: Moment): boolean => ancetres(leur).has(notre);
