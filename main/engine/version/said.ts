import type { JsonObject } from '../../../shared/domain/json.ts';
import type { Held } from '../exchange/json/document.ts';

/** What the row of a version says of its document too, so that none is read to list versions. */
export function saidInLists(held: Held): JsonObject {
  const au = 'organismes' in held ? held.organismes.au : null;
  if (!('grille' in held)) return { intitule: null, voies: null, pour: null, au };
  const { intitule, voies, referentiel } = held.grille;
  return { intitule, voies, pour: { ...referentiel }, au };
}
