import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { referentiel } from '../../../tests/support/controles.ts';
import { exampleReferentiel, openExample } from '../../../tests/support/open-example.ts';
import {
  drawAddition,
  drawLinks,
  drawMove,
  drawRemoval,
  drawRewording,
  drawTitle,
} from '../../../tests/support/random-changes.ts';
import { chosenSeed, randomSource } from '../../../tests/support/random-source.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { OperationName } from '../../../shared/domain/operations.ts';
import { sharedBlocChanged } from '../../../shared/partage/guard.ts';
import { EngineError } from '../errors.ts';
import { changesToward } from '../exchange/import/changes.ts';
import { isAsTaken } from '../exchange/json/partage.ts';
import { createEmpreintes, listBlocs, previewBlocs, takeBlocsIn } from '../referentiel/blocs.ts';
import { readReferentiel, readState } from '../referentiel/queries.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { closeWorkspace } from '../opening.ts';
import { commit, type CommitResult } from './commit.ts';
import { undo } from './undo.ts';

const { session, folder, file } = openExample();
const { workspace, replica } = session;
const { db } = workspace;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const target = referentiel({ intitule: 'Vendeur ou vendeuse de matériels', registre: 'RNCP' });

const drawings = [
  ['referentiel.changed', drawTitle],
  ['item.changed', drawRewording],
  ['item.changed', drawLinks],
  ['item.moved', drawMove],
  ['item.added', drawAddition],
  ['item.removed', drawRemoval],
] as const;

const empreintes = createEmpreintes();
const follow = (result: CommitResult | null): void => {
  if (result !== null) empreintes.follow(result);
};

/** Code of the refusal; null once it is done. */
function refusal(op: OperationName, changes: readonly Change[]): string | null {
  try {
    follow(commit(workspace, session.gesture(op, changes, null), replica));
    return null;
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
}

function takeAll(): void {
  const asked = { referentiel: target.id, blocs: exampleReferentiel.blocs.map(({ id }) => id) };
  const { empreintes: shown } = previewBlocs(db, asked);
  follow(takeBlocsIn(session, { referentiel: target.id, empreintes: shown }));
}

test('whatever people do, a window refuses what the engine refuses, and no shared bloc is other than its source was', async () => {
  const random = randomSource(chosenSeed('Blocs partagés'));
  commit(workspace, session.gesture('referentiel.imported', changesToward(db, target), null), replica);
  takeAll();
  let refused = 0;
  for (let i = 0; i < 300; i += 1) {
    const [op, draw] = random.pick(drawings);
    const state = readState(db, random.oneIn(4) ? exampleReferentiel.id : target.id);
    const changes = draw(state, random);
    if (changes.length === 0) continue;
    const expected = sharedBlocChanged(state, changes) === null ? null : 'BLOC_SHARED';
    if (expected !== null) refused += 1;
    expect(refusal(op, changes)).toBe(expected);
    // Never what came before the drawings: the import and the taking stay.
    if (expected === null && random.oneIn(20)) follow(undo(session));
    const { blocs } = readReferentiel(db, target.id);
    expect(blocs.every(isAsTaken)).toBe(true);
    expect(listBlocs(db, empreintes)).toEqual(listBlocs(db, createEmpreintes()));
    if (blocs.every(({ partage }) => partage === undefined)) takeAll();
  }
  expect(refused).toBeGreaterThan(30);
  closeWorkspace(workspace);
  expect((await verifyFile(file, quietTask)).findings).toEqual([]);
});
