import { fc, test } from '@fast-check/vitest';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { entityNames } from '../../../shared/domain/entities.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { entriesAfter } from '../../../tests/support/entries.ts';
import { coherent, edited } from '../../../tests/support/edited-referentiel.ts';
import { exampleReferentiel, openExample } from '../../../tests/support/open-example.ts';
import { changesToward } from '../exchange/import/changes.ts';
import { readReferentiel, readRows } from '../referentiel/queries.ts';
import { verifyFile } from '../verify/verify.ts';
import { quietTask } from '../task.ts';
import { closeWorkspace, createWorkspace } from '../opening.ts';
import { commit } from './commit.ts';
import { stateAt } from '../../../tests/support/replay.ts';
import { redo, undo } from './undo.ts';

const example = openExample();
const { session, file } = example;
const { workspace, replica } = session;
const { db } = workspace;
afterAll(() => example.close());

const wanted = fc.array(edited(exampleReferentiel).map(coherent), { minLength: 1, maxLength: 4 });
const allRows = (): State => new Map(entityNames.map((entity) => [entity, readRows(db, entity, null)]));
const draft = (): Referentiel => readReferentiel(db, exampleReferentiel.id);

/** Makes the draft into each document in turn, a gesture each. Answers how many gestures that took. */
function drive(documents: readonly Referentiel[]): number {
  let gestures = 0;
  for (const document of documents) {
    const changes = changesToward(db, document);
    if (changes.length === 0) continue;
    commit(workspace, session.gesture('referentiel.imported', changes, null), replica);
    gestures++;
    expect(draft()).toEqual(document);
  }
  return gestures;
}

const times = (count: number, action: () => unknown): void => Array.from({ length: count }).forEach(action);

describe('gestures', () => {
  test.prop([wanted], { numRuns: 25 })(
    'undone one by one, lead back to the same rows; redone, forward to the same rows',
    (documents) => {
      const before = allRows();
      const count = drive(documents);
      const after = allRows();
      times(count, () => undo(session));
      expect(allRows()).toEqual(before);
      times(count, () => redo(session));
      expect(allRows()).toEqual(after);
      times(count, () => undo(session));
      expect(allRows()).toEqual(before);
    },
  );

  test.prop([wanted], { numRuns: 15 })(
    'replayed from the journal up to any line, give the rows that the file had after it',
    (documents) => {
      const head = (): number => workspace.head?.seq ?? 0;
      const moments = documents.map((document) => {
        drive([document]);
        return { seq: head(), rows: allRows() };
      });
      for (const { seq, rows } of moments) expect(stateAt(db, seq)).toEqual(rows);
    },
  );

  test('made again in an empty workspace, gesture by gesture, give the same rows', () => {
    const again = createWorkspace(join(example.folder, 'rejeu.cpne'), (empty) => {
      for (const { op, changes } of entriesAfter(db, 0)) {
        commit(empty, session.gesture(op, changes, null), replica);
      }
    });
    const rows = new Map(entityNames.map((entity) => [entity, readRows(again.db, entity, null)]));
    closeWorkspace(again);
    expect(rows).toEqual(allRows());
  });

  test('verified after all of that, the file shows nothing', async () => {
    const report = await verifyFile(file, quietTask);
    expect(report.findings).toEqual([]);
    expect(report.head?.hash).toBe(workspace.head?.hash.toString('hex'));
  });
});
