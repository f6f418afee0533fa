import type Database from 'better-sqlite3';
import type { ListesComparees, MomentDeListe } from '../../../shared/contract/answers/liste.ts';
import type { RegistreAu } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { comparerListes } from '../../../shared/diff/listes.ts';
import type { ListeOrganismes, Organisme } from '../../../shared/generated/document.ts';
import { isNumero } from '../../../shared/domain/numeros.ts';
import { lignesAu } from '../../../shared/organisme/lignes.ts';
import { EngineError } from '../errors.ts';
import { validateAnyFile } from '../exchange/json/read.ts';
import { validOrRefused } from '../exchange/json/validate.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Registre } from './registre.ts';
import { listeAuMoment } from './versions-de-liste.ts';

/** A list to compare, and the number of the version that it is. */
interface ListeDite {
  readonly liste: ListeOrganismes;
  readonly numero: string | null;
}

const dite = (db: Database.Database, registre: Registre, id: string, moment: string): ListeDite => ({
  liste: listeAuMoment(db, registre, id, moment),
  numero: isNumero(moment) ? moment : null,
});

/** What a list says of one certification: that of a whole register has several. */
const duneSeule = (liste: ListeOrganismes, id: string): ListeOrganismes => ({
  ...liste,
  organismes: liste.organismes.map((organisme) => ({
    ...organisme,
    habilitations: organisme.habilitations.filter(({ referentiel }) => referentiel === id),
  })),
});

/** The list that a file holds, of that certification; another says nothing of what ours became. */
function duFichier(file: string, id: string): ListeDite {
  const { document } = validOrRefused(validateAnyFile(file));
  if (
    document.format !== 'paritaire/organismes' ||
    !document.organismes.certifications.some((certification) => certification.id === id)
  )
    throw EngineError.of('FICHIER_AUTRE_LISTE', {});
  return { liste: duneSeule(document.organismes, id), numero: document.version.numero ?? null };
}

const momentDe = ({ liste: { au }, numero }: ListeDite): MomentDeListe => ({ au, numero });

function compareesDans(organismes: readonly Organisme[], a: ListeDite, b: ListeDite): ListesComparees {
  const comparaison = comparerListes(a.liste, b.liste);
  const ici = new Set(organismes.map(({ id }) => id));
  const nommes = comparaison.differences.flatMap(({ avant, apres }) => (apres ?? avant)?.organisme ?? []);
  const horsRegistre = [...new Set(nommes)].filter((organisme) => !ici.has(organisme));
  return { ...comparaison, a: momentDe(a), b: momentDe(b), horsRegistre };
}

/** What is otherwise from a moment of the list of a certification to another. */
export function comparaisonDe(
  { db }: Workspace,
  registre: Registre,
  { ref, a, b }: Request<'liste.comparer'>,
): ListesComparees {
  const { id } = resolveReferentiel(db, ref);
  return compareesDans(registre.of(db), dite(db, registre, id, a), dite(db, registre, id, b));
}

/**
 * What is otherwise from a moment of the list of a certification to a list that a file holds, adopted or not; or from that list.
 * @throws EngineError FICHIER_AUTRE_LISTE, and those of a file that is no valid document
 */
export function comparaisonAvecFichier(
  { db }: Workspace,
  registre: Registre,
  { ref, moment, file, fichierDAbord }: Request<'liste.comparerFichier'>,
): ListesComparees {
  const { id } = resolveReferentiel(db, ref);
  const [ici, envoyee] = [dite(db, registre, id, moment), duFichier(file, id)];
  const [a, b] = fichierDAbord ? [envoyee, ici] : [ici, envoyee];
  return compareesDans(registre.of(db), a, b);
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
