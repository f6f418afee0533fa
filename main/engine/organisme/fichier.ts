import type { FichierDuRegistre } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { nomDEcheancier } from '../../../shared/i18n/fr/echeances.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { echeancierDe } from './echeances.ts';
import { listeDocument, versionDeListeDocument } from './liste.ts';
import type { Registre } from './registre.ts';

/** What goes out of the register: the list of a day, a version of it, or what is due as a calendar. */
export async function fichierDuRegistre(
  workspace: Workspace,
  registre: Registre,
  demande: Request<'organismes.fichier'>,
): Promise<FichierDuRegistre> {
  if (demande.format === 'ics') {
    const octets = echeancierDe(workspace, registre, demande);
    return { name: `${nomDEcheancier}-${demande.au}.ics`, octets, head: anchorOf(headOf(workspace)) };
  }
  const { name, octets, head } = await ('numero' in demande
    ? versionDeListeDocument(workspace, demande)
    : listeDocument(workspace, registre, demande));
  return { name, octets, head };
}
