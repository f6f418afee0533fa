import { expect, test } from 'vitest';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { place, placeLeft, placeRestored, referentielChosen } from '../../app/place.ts';
import { grillesKept, grillesLooked, grillesView, itemOfGrilleShown, reperesPoses } from './view.ts';

const after = (...actions: readonly Parameters<typeof grillesView.reducer>[1][]) =>
  actions.reduce(grillesView.reducer, grillesView.getInitialState());
const choix = { intitule: 'Grille', blocs: null, voies: [], echelle: 'acquis' as const };
const grille = genererGrille(exampleReferentiel, { ...choix, voies: [] }, () => 'id');
const repere = { grille, at: '2026-11-27T12:00:00.000Z' };

test('the next session begins where this one ended: the grid, the cell, the trial, what is folded and shown', () => {
  const left = after(
    grillesLooked({ grille: 'g', mode: 'essayer', essai: 'e', folded: ['p'], niveaux: true, detail: false }),
    grillesLooked({ cell: { key: 'l', column: 8 }, selected: ['l'] }),
  );
  const kept = { ...place.getInitialState(), grilles: grillesKept(left) };
  expect(after(placeRestored(kept))).toEqual(left);
});

test('what trials are compared with is of this session', () => {
  const left = after(reperesPoses({ essais: ['e'], repere }));
  expect(left.reperes).toEqual({ e: repere });
  expect(grillesKept(left)).not.toHaveProperty('reperes');
  expect(after(placeRestored({ ...place.getInitialState(), grilles: grillesKept(left) })).reperes).toEqual(
    {},
  );
});

test('an item that is sought is seen: nothing is folded over it, and a field without a cell is beside', () => {
  const before = grillesLooked({ mode: 'essayer', folded: ['p'], selected: ['x'] });
  expect(after(before, itemOfGrilleShown('g', { entity: 'ligne', id: 'l' }, 'indicateur'))).toMatchObject({
    grille: 'g',
    mode: 'concevoir',
    cell: { key: 'l', column: 2 },
    folded: [],
    selected: [],
    detail: null,
  });
  const beside = after(before, itemOfGrilleShown('g', { entity: 'epreuve', id: 'e' }, 'lieu'));
  expect(beside).toMatchObject({ cell: { key: 'e', column: 1 }, detail: true });
});

test('another référentiel has other grids, and another file nothing of the one before', () => {
  const left = [grillesLooked({ grille: 'g', detail: true }), reperesPoses({ essais: ['e'], repere })];
  expect(after(...left, referentielChosen('r'))).toMatchObject({ grille: null, detail: true });
  expect(after(...left, placeLeft())).toEqual(grillesView.getInitialState());
});
