import type { ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { deuxPeuventRester } from '../../../shared/fusion/modele.ts';
import { estDedans, estDit } from './ecrits.ts';
import type { Donnee } from './proposees.ts';
import type { ReponseNotee } from './reponses.ts';

/** What became of what was proposed. */
type Sort = Pick<ReponseRecue, 'choix' | 'ensemble' | 'nom' | 'de' | 'refus'>;

/** What was answered to it. `fait`: what the merge did to the item. */
export function repondu(donnee: Donnee, notee: ReponseNotee, fait: Change | undefined): Sort {
  const { choix, question } = notee;
  const ecrit = choix === 'autre' && fait !== undefined ? donnee.ecrit(notee) : null;
  const isDedans = ecrit !== null && fait !== undefined && estDedans(ecrit, fait, notee);
  const ensemble = choix === 'autre' && (isDedans || deuxPeuventRester(question));
  return { choix, ensemble, ...donnee.proposee(notee) };
}

/**
 * What was answered to what somebody else proposed, of a text or a place that this copy had written and that was there, or was already answered
 * (`isRepondu`): it is kept in what was taken, or no more. Null: it was not written here, what was there stays, or was written anew since.
 */
export function devenu(
  donnee: Donnee,
  notee: ReponseNotee,
  fait: Change | undefined,
  isRepondu: boolean,
): Sort | null {
  const { sorte, choix } = notee;
  if (fait === undefined || (sorte !== 'champ' && sorte !== 'place')) return null;
  if (choix !== 'leur' && choix !== 'autre') return null;
  const ecrit = donnee.ecrit(notee);
  if (ecrit === null) return null;
  const { nom } = donnee.proposee(notee);
  const sort = { nom, de: ecrit.par, refus: false };
  if (estDit(ecrit, fait, notee)) return { ...sort, choix: 'leur', ensemble: false };
  const ensemble = estDedans(ecrit, fait, notee);
  const avant = { ...fait, after: fait.before };
  const isLa = ensemble || estDit(ecrit, avant, notee) || estDedans(ecrit, avant, notee);
  return isLa || isRepondu ? { ...sort, choix: 'autre', ensemble } : null;
}
