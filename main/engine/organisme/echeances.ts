import type { Request } from '../../../shared/contract/requests.ts';
import { echeancesAu, type Echeance } from '../../../shared/organisme/echeances.ts';
import { enICalendar } from '../../../shared/organisme/ical.ts';
import { utf8 } from '../canonical.ts';
import { checkDate } from '../check-date.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDatees } from './certifications-datees.ts';
import type { Registre } from './registre.ts';

type Demande = Request<'organismes.echeances'>;

/** What is to be done by when, the most urgent first. */
export function echeancesDe(
  { db }: Workspace,
  registre: Registre,
  { au, horizon }: Demande,
): readonly Echeance[] {
  checkDate(au);
  checkDate(horizon);
  return echeancesAu(registre.of(db), certificationsDatees(db), au, horizon);
}

/** The same as a calendar. */
export function echeancierDe(workspace: Workspace, registre: Registre, demande: Demande): Buffer {
  return utf8(enICalendar(echeancesDe(workspace, registre, demande), new Date().toISOString()));
}
