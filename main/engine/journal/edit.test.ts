import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { addItem, changeItem, moveItem } from '../../../shared/edit/items.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { newReferentiel } from '../../../shared/edit/new-referentiel.ts';
import { removeItem, removeReferentiel } from '../../../shared/edit/removal.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import { pasteItems } from '../../../shared/paste/edit.ts';
import { guessLayouts } from '../../../shared/paste/layout.ts';
import { planOf, roleAllowed } from '../../../shared/paste/planning.ts';
import { finished } from '../../../shared/paste/slices.ts';
import { readPasted } from '../../../shared/paste/source.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { pasteFixture } from '../../../tests/support/paste.ts';
import { readReferentiel, readState } from '../referentiel/queries.ts';
import { commit, type CommitResult } from './commit.ts';
import { undo } from './undo.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const { id } = exampleReferentiel;
const state = (of = id): State => readState(example.session.workspace.db, of);
const read = (of = id) => readReferentiel(example.session.workspace.db, of);

function done({ op, changes }: Edit): CommitResult {
  const { session } = example;
  return commit(session.workspace, session.gesture(op, changes, null), session.replica);
}

/** What is undone leads back to the very same document. */
function doneAndUndone(edit: Edit): void {
  const before = read();
  done(edit);
  undo(example.session);
  expect(read()).toEqual(before);
  done(edit);
}

function rowOf(item: string): Row {
  const found = findItem(state(), item);
  if (found === null) throw new Error(`no item ${item}`);
  return found.row;
}

const [first, second] = exampleReferentiel.blocs;
if (first === undefined || second === undefined) throw new Error('the example has two blocs');

test('the engine takes what an editor makes: an item is added, written, moved, removed', () => {
  const item = { entity: 'competence', id: newId() } as const;
  doneAndUndone(addItem(state(), item, { entity: 'bloc', id: first.id }, 1));
  expect(read().blocs[0]?.competences[1]).toMatchObject({ id: item.id, libelle: '' });
  doneAndUndone(changeItem(item, rowOf(item.id), { libelle: 'Accueillir', code: 'C9', connaissances: '' }));
  expect(read().blocs[0]?.competences[1]).toMatchObject({ libelle: 'Accueillir', code: 'C9' });
  doneAndUndone(moveItem(state(), item, { entity: 'bloc', id: second.id }, 0));
  expect(read().blocs[1]?.competences[0]?.id).toBe(item.id);
  doneAndUndone(removeItem(state(), item));
  expect(read()).toEqual(exampleReferentiel);
});

test('a bloc goes with all it holds, an activité with the links to it', () => {
  const [activite] = exampleReferentiel.activites;
  if (activite === undefined) throw new Error('the example has an activité');
  doneAndUndone(removeItem(state(), { entity: 'activite', id: activite.id }));
  doneAndUndone(removeItem(state(), { entity: 'bloc', id: first.id }));
  expect(read().blocs.map((bloc) => bloc.id)).toEqual(
    exampleReferentiel.blocs.slice(1).map((bloc) => bloc.id),
  );
});

test('a référentiel is created, and goes whole', () => {
  const own = newId();
  done(newReferentiel(own, newId, { intitule: 'Agent de propreté', nature: 'CQP', registre: 'RS' }));
  expect(read(own)).toMatchObject({ intitule: 'Agent de propreté', registre: 'RS' });
  done(addItem(state(own), { entity: 'competence', id: newId() }, { entity: 'referentiel', id: own }, 0));
  done(removeReferentiel(state(own), own));
  expect(findItem(state(own), own)).toBeNull();
});

test('what goes was its référentiel’s, and so is what comes back: the others need not be looked at again', () => {
  const own = newId();
  done(newReferentiel(own, newId, { intitule: 'Agent de propreté', nature: 'CQP', registre: 'RS' }));
  const [competence] = first.competences;
  if (competence === undefined) throw new Error('the example has competences');
  for (const one of [
    { entity: 'competence', id: competence.id } as const,
    { entity: 'bloc', id: first.id } as const,
  ]) {
    expect(done(removeItem(state(), one)).referentiels).toEqual([id]);
    expect(undo(example.session).referentiels).toEqual([id]);
  }
  expect(done(removeReferentiel(state(own), own)).referentiels).toEqual([own]);
});

test('a pasted table is one gesture, at the end of what was there', () => {
  const grids = finished(readPasted({ html: pasteFixture('word.html').toString('utf8'), text: '' }));
  const layouts = guessLayouts(grids, roleAllowed(state(), id));
  const plan = planOf({ grids, layouts, state: state(), referentiel: id, target: null, idOf: () => newId() });
  const before = read();
  doneAndUndone(pasteItems(state(), plan));
  const { blocs, activites } = read();
  expect(blocs.slice(0, -1)).toEqual(before.blocs);
  expect(blocs.at(-1)).toMatchObject({
    code: 'Bloc 1',
    competences: [{ code: 'C1.1' }, {}, {}, { code: 'C2.1' }],
  });
  expect(activites.slice(0, -2)).toEqual(before.activites);
  expect(blocs.at(-1)?.competences[3]?.activites).toEqual([activites.at(-1)?.id]);
});
