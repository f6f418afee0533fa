import { v7 as uuid } from 'uuid';
import { expect, it } from 'vitest';
import { bloc, competence, rapportDe, referentiel } from '../../../tests/support/controles.ts';
import { after, stateOf } from '../../../tests/support/state-of.ts';
import type { State } from '../../../shared/domain/row.ts';
import { ecarterRegle } from '../../../shared/edit/derogations.ts';
import { asides } from './aside.ts';

const [one, other] = [competence('Savoir vendre'), competence('Connaître les cycles')];
const document = referentiel({ blocs: [bloc({ competences: [one, other] })] });
const state = stateOf(document);
const setAside = (of: State, element: string | null, motif: string) =>
  after(of, ecarterRegle(of, uuid(), { referentiel: document.id, regle: 'L04', element }, motif).changes);
const listed = (of: State) =>
  asides(of, document.id, rapportDe(of)).map(({ item, motif, count }) => ({
    item: item?.id ?? null,
    motif,
    count,
  }));

it('a rule that was set aside says where, why, and how much it stops', () => {
  const here = setAside(state, one.id, 'Terme du métier');
  expect(listed(here)).toEqual([{ item: one.id, motif: 'Terme du métier', count: 1 }]);
  const both = setAside(here, null, 'Partout');
  expect(listed(both)).toEqual([
    { item: one.id, motif: 'Terme du métier', count: 1 },
    { item: null, motif: 'Partout', count: 1 },
  ]);
  expect(listed(setAside(state, null, 'Partout'))).toEqual([{ item: null, motif: 'Partout', count: 2 }]);
});

it('one that stops nothing any more is listed still', () => {
  const set = setAside(state, document.blocs[0]?.id ?? '', 'Bloc commun');
  expect(listed(set)).toEqual([{ item: document.blocs[0]?.id, motif: 'Bloc commun', count: 0 }]);
});
