import type { Request } from '../../../shared/contract/requests.ts';
import { flatten } from '../../../shared/document/tree.ts';
import { avecPartie } from '../../../shared/edit/reprendre-partie.ts';
import { EngineError } from '../errors.ts';
import { changesToward } from '../exchange/import/changes.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import { checkReferentiel, readReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { referentielAt } from '../version/moment.ts';

/** An item, with all it held, is again what it was once a row of the journal was written. */
export function reprendre(session: Session, asked: Request<'history.reprendre'>): CommitResult {
  const { workspace, replica } = session;
  const { referentiel, seq, item, reason } = asked;
  checkReferentiel(workspace.db, referentiel);
  const then = referentielAt(workspace, referentiel, `@${seq}`);
  if (!flatten(then).nodes.has(item)) throw EngineError.of('NOT_THERE_THEN', {});
  const wanted = avecPartie(readReferentiel(workspace.db, referentiel), then, item);
  if (wanted === null) throw EngineError.of('HOLDER_GONE', {});
  const changes = changesToward(workspace.db, wanted);
  if (changes.length === 0) throw EngineError.of('NOTHING_TO_TAKE', {});
  return commit(workspace, session.gesture('etat.repris', changes, reason), replica);
}
