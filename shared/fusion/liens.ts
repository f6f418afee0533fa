import type { EntityName } from '../domain/entities.ts';
import type { Row } from '../domain/row.ts';
import { linkedIds } from '../edit/links.ts';
import type { Cote, Ecart } from './ecarts.ts';
import type { TroisEtats } from './modele.ts';

type Ids = readonly string[];

const sameIds = (a: Ids, b: Ids): boolean => a.length === b.length && a.every((id, i) => id === b[i]);

/** A list with what it lost put back, each after what came before it. */
function remis(base: Ids, ids: Ids, perdus: ReadonlySet<string>): Ids {
  const result = [...ids];
  base.forEach((id, i) => {
    if (!perdus.has(id)) return;
    const previous = base.slice(0, i).findLast((one) => result.includes(one));
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, id);
  });
  return result;
}

/**
 * What one side links to, as it wanted it: a link that went only since its target was taken away there comes back with it, or goes with it.
 */
export function liensVoulus(
  etats: TroisEtats,
  ecart: Ecart,
  cote: Cote,
  name: string,
  target: EntityName,
): Ids {
  const ids = linkedIds(ecart[cote]?.[name]);
  const base = linkedIds(ecart.base?.[name]);
  const la = etats[cote].get(target);
  const perdus = new Set(base.filter((id) => !ids.includes(id) && la?.has(id) !== true));
  return perdus.size === 0 ? ids : remis(base, ids, perdus);
}

/**
 * Links as sets: what both sides added, without what either removed. Order: that of the side that alone changed it, of what both keep, or of both;
 * otherwise the base’s. Then what was added, by id, so that both sides say the same.
 */
export function fusionnerLiens(base: Ids, notre: Ids, leur: Ids): Ids {
  if (sameIds(base, notre)) return leur;
  if (sameIds(base, leur) || sameIds(notre, leur)) return notre;
  const [ici, la, avant] = [new Set(notre), new Set(leur), new Set(base)];
  const restent = (ids: Ids): Ids => ids.filter((id) => avant.has(id) && ici.has(id) && la.has(id));
  const [deBase, deNotre, deLeur] = [restent(base), restent(notre), restent(leur)];
  const isDeLeur = sameIds(deBase, deNotre) || sameIds(deNotre, deLeur);
  const ordre = isDeLeur ? deLeur : sameIds(deBase, deLeur) ? deNotre : deBase;
  const ajoutes = new Set([...notre, ...leur].filter((id) => !avant.has(id)));
  return [...ordre, ...[...ajoutes].sort()];
}

/** A list of links as it was on both sides, ours as it was wanted, and with theirs. */
export interface Liens {
  readonly base: Ids;
  readonly notre: Ids;
  readonly fusion: Ids;
}

export function liensDe(etats: TroisEtats, ecart: Ecart, name: string, target: EntityName): Liens {
  const base = linkedIds(ecart.base?.[name]);
  const notre = liensVoulus(etats, ecart, 'notre', name, target);
  return {
    base,
    notre,
    fusion: fusionnerLiens(base, notre, liensVoulus(etats, ecart, 'leur', name, target)),
  };
}

export const liensChangent = ({ notre, fusion }: Liens): boolean => !sameIds(notre, fusion);

/** What a side links to that it did not. */
export const liensNouveaux = (base: Row | undefined, row: Row, name: string): Ids => {
  const avant = linkedIds(base?.[name]);
  return linkedIds(row[name]).filter((id) => !avant.includes(id));
};

/** Is the list another than it was, but for what went with its targets? */
export function liensTouches(
  etats: TroisEtats,
  ecart: Ecart,
  cote: Cote,
  name: string,
  target: EntityName,
): boolean {
  return !sameIds(linkedIds(ecart.base?.[name]), liensVoulus(etats, ecart, cote, name, target));
}
