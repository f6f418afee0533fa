import type { FichierDuRegistre } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { nomDEcheancier } from '../../../shared/i18n/fr/echeances.ts';
import { nomDeContacts } from '../../../shared/i18n/fr/organismes.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { contactsDe } from './contacts.ts';
import { echeancierDe } from './echeances.ts';
import { listeDocument, versionDeListeDocument } from './liste.ts';
import type { Registre } from './registre.ts';

/** What goes out of the register: the list of a day, a version of it, its annex of contacts, or what is due as a calendar. */
export async function fichierDuRegistre(
  workspace: Workspace,
  registre: Registre,
  demande: Request<'organismes.fichier'>,
): Promise<FichierDuRegistre> {
  const head = anchorOf(headOf(workspace));
  if (demande.format === 'ics')
    return {
      name: `${nomDEcheancier}-${demande.au}.ics`,
      octets: echeancierDe(workspace, registre, demande),
      head,
    };
  if (demande.format === 'contacts')
    return {
      name: `${nomDeContacts}-${demande.au}.csv`,
      octets: contactsDe(workspace, registre, demande),
      head,
    };
  const { name, octets } = await ('numero' in demande
    ? versionDeListeDocument(workspace, demande)
    : listeDocument(workspace, registre, demande));
  return { name, octets, head };
}
