import type { FormatDeListe, OrganismeView, RegistreAu } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { DocumentOrganismes, ListeOrganismes, Organisme } from '../../../shared/generated/document.ts';
import { endOfDay } from '../../../shared/domain/dates.ts';
import { listeEnCsv } from '../../../shared/organisme/csv.ts';
import { lignesAu } from '../../../shared/organisme/lignes.ts';
import { listeAu } from '../../../shared/organisme/liste.ts';
import { titreDeListe } from '../../../shared/i18n/fr/organismes.ts';
import { assembleOrganismes } from '../../../shared/document/rows.ts';
import { sha256, utf8 } from '../canonical.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { subjectOfListe } from '../exchange/json/document.ts';
import { readPart, resolveReferentiel } from '../referentiel/queries.ts';
import { draftOf, fileName, versionOf, type DocumentOctets } from '../version/document-of.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDe } from './certifications.ts';
import { declarationsDe } from './declarations.ts';
import { registreConnuLe } from './connu-le.ts';
import type { Registre } from './registre.ts';
import { listeVersion } from './versions-de-liste.ts';

/** A version of the list of a certification, in a format. */
type VersionDemandee = Extract<Request<'organismes.fichier'>, { readonly numero: string }>;

type Demande = Pick<Request<'organismes.liste'>, 'ref' | 'au' | 'connuLe'>;

/** What is known of bodies by a day, and the register that it makes on a day: whole, or for one certification. */
function lire(
  { db }: Workspace,
  registre: Registre,
  { au, connuLe, ref }: Demande,
): { readonly organismes: readonly Organisme[]; readonly registre: RegistreAu } {
  checkDate(au);
  if (connuLe !== null) checkDate(connuLe);
  const voulue = ref === null ? null : resolveReferentiel(db, ref).id;
  const organismes = connuLe === null ? registre.of(db) : registreConnuLe(db, endOfDay(connuLe));
  const toutes = lignesAu(organismes, au);
  const lignes = voulue === null ? toutes : toutes.filter(({ referentiel }) => referentiel === voulue);
  const nommees = new Set(lignes.flatMap(({ referentiel }) => referentiel ?? []));
  return { organismes, registre: { au, connuLe, lignes, certifications: certificationsDe(db, nommees) } };
}

/** The register on a day. */
export const registreAu = (workspace: Workspace, registre: Registre, demande: Demande): RegistreAu =>
  lire(workspace, registre, demande).registre;

/** The list on a day as a document: what was granted, and nothing that the branch keeps for itself. */
export function listeDe(workspace: Workspace, registre: Registre, demande: Demande): ListeOrganismes {
  const { organismes, registre: lu } = lire(workspace, registre, demande);
  const { au, connuLe, certifications } = lu;
  return listeAu(organismes, {
    intitule: titreDeListe(certifications),
    au,
    certifications,
    declarations: certifications.flatMap(({ id }) => declarationsDe(workspace.db, id)),
    ...(connuLe !== null && { connuLe: endOfDay(connuLe) }),
  });
}

const enAutreFormat: Readonly<
  Record<Exclude<FormatDeListe, 'json'>, (liste: ListeOrganismes) => Buffer | Promise<Buffer>>
> = {
  csv: (liste) => utf8(listeEnCsv(liste)),
  xlsx: async (liste) => (await import('./xlsx.ts')).listeEnXlsx(liste),
};

/** A list as a format has it: the document itself, or a table of it. */
async function enFormat(
  workspace: Workspace,
  document: DocumentOctets,
  liste: ListeOrganismes,
  format: FormatDeListe,
): Promise<DocumentOctets> {
  if (format === 'json') return document;
  const octets = await enAutreFormat[format](liste);
  const name = document.name.replace(/json$/, format);
  return { ...document, name, octets, sha256: sha256(octets), head: anchorOf(headOf(workspace)) };
}

/** What an export of the list writes. */
export function listeDocument(
  workspace: Workspace,
  registre: Registre,
  { format, ...demande }: Demande & { readonly format: FormatDeListe },
): Promise<DocumentOctets> {
  const liste = listeDe(workspace, registre, demande);
  const name = fileName(liste.intitule, demande.au, 'organismes');
  return enFormat(workspace, draftOf(workspace, subjectOfListe(liste), name), liste, format);
}

/** What an export of a version of it writes: its very bytes, or a table of what they say. */
export function versionDeListeDocument(
  workspace: Workspace,
  { ref, numero, format }: VersionDemandee,
): Promise<DocumentOctets> {
  const { id, intitule } = resolveReferentiel(workspace.db, ref);
  const name = fileName(titreDeListe([{ intitule }]), `v${numero}`, 'organismes');
  const document = versionOf(workspace, listeVersion(workspace.db, id, numero), name);
  const { organismes } = JSON.parse(document.octets.toString('utf8')) as DocumentOrganismes;
  return enFormat(workspace, document, organismes, format);
}

/** One body, whole. */
export function readOrganisme(workspace: Workspace, id: string): OrganismeView {
  const state = readPart(workspace.db, { entity: 'organisme', id });
  const [organisme] = assembleOrganismes(state);
  if (organisme === undefined) throw EngineError.of('ORGANISME_UNKNOWN', { id });
  const rows = [...state].flatMap(([entity, ofKind]) => [...ofKind.values()].map((row) => ({ entity, row })));
  return { seq: headOf(workspace).seq, organisme, rows };
}
