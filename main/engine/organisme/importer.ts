import { v7 as uuid } from 'uuid';
import type { ApercuDOrganismes } from '../../../shared/contract/answers/import-organismes.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import { flattenOrganisme } from '../../../shared/document/tree.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { lignesDeLaFiche } from '../../../shared/organisme/import/colonnes.ts';
import { planifier } from '../../../shared/organisme/import/planifier.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { headOf } from '../espace/espace.ts';
import { changesToTrees } from '../exchange/import/changes.ts';
import { lireListe } from '../exchange/organismes/liste.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import type { Task } from '../task.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificationsDe } from './certifications.ts';
import { readRegistre, type Registre } from './registre.ts';

/** What an import of bodies would do, and the state of the file that it was thought of for. */
export interface PlanDOrganismes {
  readonly apercu: ApercuDOrganismes;
  readonly changes: readonly Change[];
  readonly seq: number;
}

type Demande = Request<'organismes.apercu'>;

/** More lines than any register has. */
const MOST_LINES = 20_000;

/** What the lines of a source would do to the register, before anything is done. `fiche`: those of another than the référentiel’s. */
export function apercuDe(
  workspace: Workspace,
  registre: Registre,
  { ref, au, nature, choix, lignes: toutes }: Demande,
  fiche: string | null = null,
): PlanDOrganismes {
  checkDate(au);
  const { db } = workspace;
  const { id, intitule, numero } = resolveReferentiel(db, ref);
  const voulue = fiche ?? numero;
  const { lignes, autres } = lignesDeLaFiche(toutes, voulue);
  if (lignes.length === 0) throw EngineError.of('LISTE_VIDE', { fiche: voulue, autres });
  if (lignes.length > MOST_LINES) throw EngineError.of('LISTE_LONGUE', { max: MOST_LINES });
  const plan = planifier(lignes, registre.of(db), {
    referentiel: id,
    au,
    nature,
    blocs: certificationsDe(db, new Set([id])).flatMap(({ blocs }) => blocs),
    choix: new Map(Object.entries(choix).map(([ligne, cle]) => [Number(ligne), cle])),
    newId: uuid,
  });
  const changes = changesToTrees(readRegistre(db), plan.organismes.map(flattenOrganisme));
  return {
    apercu: {
      token: uuid(),
      certification: { id, intitule, numero },
      au,
      lignes: plan.lignes,
      autres,
      changements: changes.length,
    },
    changes,
    seq: headOf(workspace).seq,
  };
}

/** The same of a file. */
export async function apercuDuFichier(
  workspace: Workspace,
  registre: Registre,
  { file, numero, colonnes, au, ...demande }: Request<'organismes.apercuFichier'>,
  task: Task,
): Promise<PlanDOrganismes> {
  const fiche = numero ?? resolveReferentiel(workspace.db, demande.ref).numero;
  const { lignes, au: dit } = await lireListe(file, fiche, colonnes, task);
  const asked = { ...demande, au: au ?? dit ?? localDate(new Date()), lignes: [...lignes] };
  return apercuDe(workspace, registre, asked, fiche);
}

/** The import as one gesture, undone as one. Nothing to change: nothing written, null. */
export function accepter(
  session: Session,
  { changes, seq }: PlanDOrganismes,
  reason: string | null,
): CommitResult | null {
  const { workspace, replica } = session;
  // A body may have come since, that it would make a second time.
  if (headOf(workspace).seq !== seq) throw EngineError.of('LISTE_DEPASSEE', {});
  if (changes.length === 0) return null;
  return commit(workspace, session.gesture('organismes.importes', changes, reason), replica);
}
