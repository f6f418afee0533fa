import { v7 as uuid } from 'uuid';
import type { DeltaADeclarer } from '../../../shared/contract/answers/organisme.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Json } from '../../../shared/domain/json.ts';
import { aDeclarer, lignesADeclarer } from '../../../shared/organisme/declaration.ts';
import { checkDate } from '../check-date.ts';
import { EngineError } from '../errors.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dernieresDeclarations } from './declarations.ts';
import type { Registre } from './registre.ts';

/** What France compétences does not know yet of a certification, on a day. */
export function deltaDe(
  { db }: Workspace,
  registre: Registre,
  { ref, au }: Request<'organismes.aDeclarer'>,
): DeltaADeclarer {
  checkDate(au);
  const { id, intitule, numero } = resolveReferentiel(db, ref);
  const derniere = dernieresDeclarations(db).get(id) ?? null;
  return {
    au,
    certification: { id, intitule, numero },
    changements: aDeclarer(registre.of(db), id, derniere, au),
    derniere:
      derniere === null
        ? null
        : {
            le: derniere.le,
            au: derniere.au,
            par: derniere.par,
            ...(derniere.moyen !== undefined && { moyen: derniere.moyen }),
          },
  };
}

/** Records that the state of a day was declared: by whom, when, how. It cannot be undone: the next declaration says what changed. */
export function declarer(
  session: Session,
  registre: Registre,
  { ref, au, le, par, moyen }: Request<'organismes.declarer'>,
): CommitResult {
  checkDate(le);
  const { workspace, replica } = session;
  const { certification, changements } = deltaDe(workspace, registre, { ref, au });
  if (changements.length === 0) throw EngineError.of('RIEN_A_DECLARER', { intitule: certification.intitule });
  const lignes = lignesADeclarer(registre.of(workspace.db), certification.id, au) as unknown as Json;
  const after = { referentiel: certification.id, le, au, par, moyen, lignes };
  const change = { entity: 'declaration', id: uuid(), before: null, after } as const;
  return commit(workspace, session.gesture('habilitations.declarees', [change], null), replica);
}
