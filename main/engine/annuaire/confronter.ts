import type { Confrontation } from '../../../shared/annuaire/confronter.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { chercher, trouver } from './recherche.ts';

/** More than one legal unit has on the list. */
const MOST = 50;

/** What the list has of the numbers of a body. */
export function confronter({ siren, ndas }: Request<'annuaire.confronter'>): Confrontation {
  const commencent = siren === null ? [] : chercher(siren, MOST).organismes;
  return {
    // What begins so may be an NDA.
    duSiren: commencent.filter((organisme) => organisme.siren === siren),
    parNda: ndas.map((nda) => ({ nda, organismes: trouver(nda) })),
  };
}
