import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { deuxCopies, montree, type DeuxCopies } from '../../../tests/support/copies.ts';
import { moveItem } from '../../../shared/edit/items.ts';
import { commit } from '../journal/commit.ts';
import { etatPresent } from './etats.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

test('an item that moved is said where it stands among its siblings on each side, and under what, by name', async () => {
  const etat = etatPresent(b.workspace.db);
  const [bloc, autre] = exampleReferentiel.blocs;
  const premiere = bloc?.competences[0];
  if (autre === undefined || premiere === undefined) throw new Error('the example has two blocs');
  const vers = { entity: 'bloc', id: autre.id } as const;
  const { op, changes } = moveItem(etat, { entity: 'competence', id: premiere.id }, vers, 2);
  commit(b.workspace, b.gesture(op, changes, null), b.replica);
  const plan = await montree(a, b, folder);
  const point = plan.points.find(({ id, sorte }) => id === premiere.id && sorte === 'place');
  expect(point?.ordres).toEqual({ base: 1, notre: 1, leur: 3 });
  expect(plan.noms[autre.id]).toContain(autre.intitule);
  expect(plan.points.filter(({ sorte }) => sorte !== 'place').every(({ ordres }) => ordres === null)).toBe(
    true,
  );
});
