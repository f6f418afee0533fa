import type { Request } from '../../../shared/contract/requests.ts';
import { rangeesDeContacts } from '../../../shared/organisme/contacts.ts';
import { enCsv } from '../../../shared/organisme/csv.ts';
import { enCours } from '../../../shared/organisme/etat-au.ts';
import { utf8 } from '../canonical.ts';
import { lirePersonnes } from '../personne/personnes.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listeDe } from './liste.ts';
import type { Registre } from './registre.ts';

type Demande = Pick<Request<'organismes.liste'>, 'ref' | 'au'>;

/** The annex of a list, apart from it: who is to be reached, of the bodies whose habilitation goes on that day. */
export function contactsDe(workspace: Workspace, registre: Registre, { ref, au }: Demande): Buffer {
  const { organismes, certifications } = listeDe(workspace, registre, { ref, au, connuLe: null });
  const enVigueur = organismes
    .flatMap(({ habilitations }) => habilitations)
    .filter(({ situation }) => situation !== undefined && enCours(situation));
  const habilitations = new Set(enVigueur.map(({ id }) => id));
  const personnes = lirePersonnes(workspace.db, null).flatMap(({ id, coordonnees }) =>
    coordonnees === null ? [] : [[id, coordonnees] as const],
  );
  const rangees = rangeesDeContacts(
    registre.of(workspace.db).filter((un) => un.habilitations.some(({ id }) => habilitations.has(id))),
    {
      au,
      habilitations,
      certifications,
      personnes: new Map(personnes),
    },
  );
  return utf8(enCsv(rangees));
}
