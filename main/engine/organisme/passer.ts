import { v7 as uuid } from 'uuid';
import type { Request } from '../../../shared/contract/requests.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { rangsKeeping } from '../../../shared/domain/rang.ts';
import { EngineError } from '../errors.ts';
import { commit, type CommitResult } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { all } from '../workspace/statements.ts';

type Demande = Request<'habilitations.passer'>;

/** Ranks of the passages that each habilitation has, in order; those that are not in the file are not there. */
function rangsDes(
  session: Session,
  habilitations: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const sql = `SELECT h.id, p.rang FROM habilitation h LEFT JOIN passage p ON p.habilitation = h.id
    WHERE h.id IN (SELECT value FROM json_each(?)) ORDER BY p.rang, p.id`;
  const rows = all(session.workspace.db, sql, [JSON.stringify(habilitations)]) as {
    readonly id: string;
    readonly rang: string | null;
  }[];
  const parId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...parId].map(([id, siens]) => [id, siens.flatMap(({ rang }) => rang ?? [])]));
}

/** One decision, one gesture, whatever the number of habilitations: what one of them cannot become, none does. */
export function passer(session: Session, { habilitations, etape }: Demande): CommitResult {
  const rangs = rangsDes(session, habilitations);
  const changes = habilitations.map((habilitation): Change => {
    const siens = rangs.get(habilitation);
    if (siens === undefined) throw EngineError.of('HABILITATION_UNKNOWN', { id: habilitation });
    const rang = rangsKeeping([...siens, null]).at(-1) ?? '';
    const { etat, le, jusqua, portee, decision, motif } = etape;
    return {
      entity: 'passage',
      id: uuid(),
      before: null,
      after: {
        habilitation,
        rang,
        etat,
        le,
        jusqua,
        portee: portee && { ...portee },
        decision: decision && { ...decision },
        motif,
      },
    };
  });
  const gesture = session.gesture('habilitation.passage', changes, etape.motif);
  return commit(session.workspace, gesture, session.replica);
}
