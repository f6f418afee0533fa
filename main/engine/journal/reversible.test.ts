import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import type { Session } from '../session.ts';
import { adoptVersion } from '../version/adopt.ts';
import { commit } from './commit.ts';
import { reversibleGestures } from './reversible.ts';
import { redo, undo } from './undo.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const competence = exampleReferentiel.blocs[0]?.competences[0];

/** Answers the row that it is. */
function reword(session: Session, before: string, after: string): number {
  const { workspace, gesture, replica } = session;
  const change = {
    entity: 'competence',
    id: competence?.id ?? '',
    before: { libelle: before },
    after: { libelle: after },
  } as const;
  return commit(workspace, gesture('item.changed', [change], null), replica).head.seq;
}

test('undo says the gesture first done, through undo and redo, and redo what was undone', () => {
  const { session } = example;
  const libelle = competence?.libelle ?? '';
  const seq = reword(session, libelle, 'Autrement');
  const first = reversibleGestures(session);
  expect(first.undo).toMatchObject({
    seq,
    fields: ['libelle'],
    isFirstWriting: false,
    isOwn: true,
    gesture: { seq, op: 'item.changed' },
  });
  expect(first.redo).toBe(null);
  undo(session);
  const undone = reversibleGestures(session);
  expect(undone.redo).toMatchObject({ seq: seq + 1, gesture: { seq } });
  expect(undone.undo?.seq).toBeLessThan(seq);
  redo(session);
  const redone = reversibleGestures(session);
  expect(redone.undo).toMatchObject({ seq: seq + 2, gesture: { seq }, fields: ['libelle'] });
  // What is answered is what undoing by its number does.
  undo(session, redone.undo?.seq ?? null);
  expect(reversibleGestures(session).redo).toMatchObject({ gesture: { seq } });
});

test('what was blank was written for the first time, even once it is done again', () => {
  const { session } = example;
  reword(session, competence?.libelle ?? '', ' ');
  expect(reversibleGestures(session).undo?.isFirstWriting).toBe(false);
  reword(session, ' ', 'Accueillir');
  expect(reversibleGestures(session).undo?.isFirstWriting).toBe(true);
  undo(session);
  redo(session);
  expect(reversibleGestures(session).undo?.isFirstWriting).toBe(true);
});

test('what cannot be undone is nothing to undo, until something is done over it', () => {
  const { session } = example;
  undo(session);
  // Only the creation of the workspace is left.
  expect(reversibleGestures(session)).toMatchObject({
    undo: null,
    redo: { gesture: { op: 'referentiel.imported' } },
  });
  redo(session);
  adoptVersion(session, {
    grilles: {},
    ref: exampleReferentiel.id,
    numero: '1.0',
    decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: null,
  });
  expect(reversibleGestures(session)).toMatchObject({ undo: null, redo: null });
  const seq = reword(session, competence?.libelle ?? '', 'Autrement');
  expect(reversibleGestures(session)).toMatchObject({ head: seq, undo: { seq } });
});

test('a gesture of somebody else, or from another installation, is said to be so', () => {
  const { session } = example;
  const libelle = competence?.libelle ?? '';
  reword(session, libelle, 'Un');
  session.author = { ...session.author, id: '019bb179-b0c8-7318-8e85-abdee25ba2dc', nom: 'Dominique' };
  expect(reversibleGestures(session).undo).toMatchObject({ isOwn: false, isHere: true });
  reword(session, 'Un', 'Deux');
  expect(reversibleGestures(session).undo).toMatchObject({ isOwn: true, isHere: true });
  reword({ ...session, replica: '019bb179-b0c8-7318-8e85-000000000000' }, 'Deux', 'Trois');
  expect(reversibleGestures(session).undo).toMatchObject({ isOwn: false, isHere: false });
});
