import type { PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { attestation as said } from '../../../shared/i18n/fr/attestation.ts';
import { etats } from '../../../shared/i18n/fr/organismes.ts';
import { jourFrancais } from '../../../shared/i18n/fr/evaluation.ts';
import { habilitationsAu } from '../../../shared/organisme/registre.ts';
import { attestationHtml } from '../../../shared/paper/organisme/attestation.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { anchorOf, headOf, readEspace } from '../espace/espace.ts';
import { plainName } from '../version/document-of.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDe } from './certifications.ts';
import type { Registre } from './registre.ts';

/** The certificate of an habilitation that is in force on a day; of any other there is none. */
export function readAttestation(
  workspace: Workspace,
  registre: Registre,
  { habilitation: id, au }: Request<'paper.attestation'>,
): PaperDocument {
  checkDate(au);
  const { db, file } = workspace;
  const organisme = registre.of(db).find(({ habilitations }) => habilitations.some((une) => une.id === id));
  if (organisme === undefined) throw EngineError.of('HABILITATION_UNKNOWN', { id });
  const trouvee = habilitationsAu([organisme], au).find(({ habilitation }) => habilitation.id === id);
  if (trouvee?.situation.etat !== 'habilite')
    throw EngineError.of('ATTESTATION_IMPOSSIBLE', {
      denomination: organisme.denomination,
      etat: trouvee === undefined ? null : etats[trouvee.situation.etat],
      jour: jourFrancais(au),
    });
  const [certification] = certificationsDe(db, new Set([trouvee.habilitation.referentiel]));
  if (certification === undefined)
    throw EngineError.of('REFERENTIEL_UNKNOWN', { ref: trouvee.habilitation.referentiel });
  const tete = anchorOf(headOf(workspace));
  const page = attestationHtml({ ...trouvee, certification, cpne: readEspace(db, file).nom, jour: au, tete });
  return {
    name: `${said.fileName}-${plainName(trouvee.denomination)}-${au}`,
    octets: Buffer.from(page),
    head: tete,
  };
}
