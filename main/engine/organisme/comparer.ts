import type { ListesComparees, MomentDeListe } from '../../../shared/contract/answers/liste.ts';
import type { RegistreAu } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { comparerListes } from '../../../shared/diff/listes.ts';
import type { ListeOrganismes } from '../../../shared/generated/document.ts';
import { isNumero } from '../../../shared/domain/numeros.ts';
import { lignesAu } from '../../../shared/organisme/lignes.ts';
import { EngineError } from '../errors.ts';
import { validateAnyFile } from '../exchange/json/read.ts';
import { validOrRefused } from '../exchange/json/validate.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Registre } from './registre.ts';
import { listeAuMoment } from './versions-de-liste.ts';

const momentDe = (dit: string, { au }: Pick<ListeOrganismes, 'au'>): MomentDeListe => ({
  au,
  numero: isNumero(dit) ? dit : null,
});

/** What is otherwise from a moment of the list of a certification to another. */
export function comparaisonDe(
  { db }: Workspace,
  registre: Registre,
  { ref, a, b }: Request<'liste.comparer'>,
): ListesComparees {
  const { id } = resolveReferentiel(db, ref);
  const [listeA, listeB] = [listeAuMoment(db, registre, id, a), listeAuMoment(db, registre, id, b)];
  return { ...comparerListes(listeA, listeB), a: momentDe(a, listeA), b: momentDe(b, listeB) };
}

/**
 * What is otherwise from a moment of the list of a certification to a list that a file holds, adopted or not.
 * @throws EngineError FICHIER_AUTRE_LISTE, and those of a file that is no valid document
 */
export function comparaisonAvecFichier(
  { db }: Workspace,
  registre: Registre,
  { ref, moment, file }: Request<'liste.comparerFichier'>,
): ListesComparees {
  const { id } = resolveReferentiel(db, ref);
  const { document } = validOrRefused(validateAnyFile(file));
  if (
    document.format !== 'paritaire/organismes' ||
    !document.organismes.certifications.some((certification) => certification.id === id)
  )
    throw EngineError.of('FICHIER_AUTRE_LISTE', {});
  const [listeA, listeB] = [listeAuMoment(db, registre, id, moment), document.organismes];
  return {
    ...comparerListes(listeA, listeB),
    a: momentDe(moment, listeA),
    b: { au: listeB.au, numero: document.version.numero ?? null },
  };
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
