import type { ListesComparees, MomentDeListe } from '../../../shared/contract/answers/liste.ts';
import type { RegistreAu } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { comparerListes } from '../../../shared/diff/listes.ts';
import { isNumero } from '../../../shared/domain/numeros.ts';
import { lignesAu } from '../../../shared/organisme/lignes.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Registre } from './registre.ts';
import { listeAuMoment } from './versions-de-liste.ts';

/** What is otherwise from a moment of the list of a certification to another. */
export function comparaisonDe(
  { db }: Workspace,
  registre: Registre,
  { ref, a, b }: Request<'liste.comparer'>,
): ListesComparees {
  const { id } = resolveReferentiel(db, ref);
  const [listeA, listeB] = [listeAuMoment(db, registre, id, a), listeAuMoment(db, registre, id, b)];
  const moment = (dit: string, { au }: { readonly au: string }): MomentDeListe => ({
    au,
    numero: isNumero(dit) ? dit : null,
  });
  return { ...comparerListes(listeA, listeB), a: moment(a, listeA), b: moment(b, listeB) };
}

/** What a version of the list says, as lines of a register. */
export function versionEnLignes(
  { db }: Workspace,
  registre: Registre,
  { ref, numero }: Request<'liste.lignes'>,
): RegistreAu {
  const { id } = resolveReferentiel(db, ref);
  const { au, organismes, certifications } = listeAuMoment(db, registre, id, numero);
  return { au, connuLe: null, lignes: lignesAu(organismes, au), certifications };
}
