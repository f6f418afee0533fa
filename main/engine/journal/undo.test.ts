import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/domain/gesture.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { readReferentiel } from '../referentiel/queries.ts';
import { adoptVersion } from '../version/adopt.ts';
import { commit } from './commit.ts';
import { redo, undo } from './undo.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const { id } = exampleReferentiel;
const title = (): string => readReferentiel(example.session.workspace.db, id).intitule;

function rename(to: string): number {
  const { session } = example;
  const change: Change = {
    entity: 'referentiel',
    id,
    before: { intitule: title() },
    after: { intitule: to },
  };
  return commit(session.workspace, session.gesture('referentiel.changed', [change], null), session.replica)
    .head.seq;
}

function adopt(numero: string): void {
  adoptVersion(example.session, {
    grilles: {},
    ref: id,
    numero,
    decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: null,
  });
}

describe('undo and redo', () => {
  test('go back and forth through gestures, in order', () => {
    rename('un');
    rename('deux');
    undo(example.session);
    expect(title()).toBe('un');
    undo(example.session);
    expect(title()).toBe(exampleReferentiel.intitule);
    redo(example.session);
    redo(example.session);
    expect(title()).toBe('deux');
    undo(example.session);
    expect(title()).toBe('un');
  });

  test('something new after an undo leaves nothing to redo', () => {
    rename('un');
    undo(example.session);
    rename('autre');
    expect(() => redo(example.session)).toThrow(expect.objectContaining({ code: 'NOTHING_TO_REDO' }));
    expect(title()).toBe('autre');
  });

  test('an import is undone as one, down to the creation of the workspace, which stays', () => {
    undo(example.session);
    expect(() => undo(example.session)).toThrow(expect.objectContaining({ code: 'UNDO_REFUSED' }));
    redo(example.session);
    expect(readReferentiel(example.session.workspace.db, id)).toEqual(exampleReferentiel);
  });

  test('an adoption is not undone, and the refusal says what to do instead', () => {
    rename('un');
    adopt('1.0');
    expect(() => undo(example.session)).toThrow(
      /Adoption d’une version.*ne s’annule pas.*adoptez une nouvelle version/,
    );
    rename('deux');
    undo(example.session);
    expect(title()).toBe('un');
  });

  test('an older gesture is undone alone when nothing since stands in its way; otherwise what does is named', () => {
    const { session } = example;
    const [bloc] = exampleReferentiel.blocs;
    const first = rename('un');
    const change: Change = {
      entity: 'bloc',
      id: bloc?.id ?? '',
      before: { intitule: bloc?.intitule ?? '' },
      after: { intitule: 'Bloc' },
    };
    commit(session.workspace, session.gesture('item.changed', [change], null), session.replica);
    undo(session, first);
    expect(title()).toBe(exampleReferentiel.intitule);
    const second = rename('deux');
    const third = rename('trois');
    expect(() => undo(session, second)).toThrow(new RegExp(`n° ${third}\\)`));
    expect(title()).toBe('trois');
  });
});
