import { criteresRncp, criteresRs } from '../i18n/fr/preparation.ts';
import type { Repertoire } from './modele.ts';

/** The criteria by which a request for that register is examined (articles R. 6113-9 and R. 6113-11), each with its title. */
export const criteresDe = (repertoire: Repertoire): Readonly<Record<string, { readonly titre: string }>> =>
  repertoire === 'RNCP' ? criteresRncp : criteresRs;
