import { changesToward } from '../../main/engine/exchange/import/changes.ts';
import { commit, type CommitResult } from '../../main/engine/journal/commit.ts';
import { listReferentiels, readState } from '../../main/engine/referentiel/queries.ts';
import type { Session } from '../../main/engine/session.ts';
import { adoptVersion } from '../../main/engine/version/adopt.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import type { OperationName } from '../../shared/domain/operations.ts';
import { drawAddition, drawLinks, drawMove, drawRemoval, drawRewording, drawWideRewording } from './random-changes.ts';
import { randomReferentiel, type Size } from './random-referentiel.ts';
import type { RandomSource } from './random-source.ts';
import { randomLine } from './random-text.ts';

/** Puts a random référentiel into the workspace, as an import does: one gesture. */
export function importRandom(session: Session, random: RandomSource, size?: Size): CommitResult {
  const changes = changesToward(session.workspace.db, randomReferentiel(random, size));
  return commit(session.workspace, session.gesture('referentiel.imported', changes, null), session.replica);
}

const drawings = [
  ['item.changed', drawRewording],
  ['item.changed', drawRewording],
  ['item.changed', drawLinks],
  ['item.moved', drawMove],
  ['item.added', drawAddition],
  ['item.added', drawAddition],
  ['item.removed', drawRemoval],
] as const;

function draw(session: Session, random: RandomSource): readonly [OperationName, readonly Change[]] {
  for (;;) {
    const { id } = random.pick(listReferentiels(session.workspace.db));
    const [op, drawing] = random.pick(drawings);
    const changes = drawing(readState(session.workspace.db, id), random);
    if (changes.length > 0) return [op, changes];
  }
}

/** Commits a random legal gesture of one person: add, reword, move, link, remove with what depends on it. */
export function randomGesture(session: Session, random: RandomSource): CommitResult {
  const [op, changes] = draw(session, random);
  const reason = random.oneIn(4) ? randomLine(random) : null;
  return commit(session.workspace, session.gesture(op, changes, reason), session.replica);
}

/** Rewords up to `atMost` items at once. */
export function wideGesture(session: Session, random: RandomSource, atMost: number): CommitResult {
  const { db } = session.workspace;
  const changes = listReferentiels(db).flatMap(({ id }) => drawWideRewording(readState(db, id), random));
  return commit(session.workspace, session.gesture('item.changed', changes.slice(0, atMost), null), session.replica);
}

/** Adopts the draft of a random référentiel; a new référentiel is imported first, so that there is something to adopt. */
export function adoptRandom(session: Session, random: RandomSource): CommitResult {
  const imported = importRandom(session, random);
  const [creation] = imported.changes;
  const { result } = adoptVersion(session, {
    ref: creation?.id ?? '',
    numero: '1.0',
    decision: { type: 'adoption', date: '2026-06-18', ref: `Procès-verbal n° ${random.integer(1, 99)}` },
    motif: randomLine(random),
    passerOutre: random.oneIn(3) ? randomLine(random) : null,
  });
  return result;
}
