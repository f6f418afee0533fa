import { describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { after, stateOf } from '../../tests/support/state-of.ts';
import { usualCodification } from '../codes/styles.ts';
import { inverseChanges } from '../domain/gesture.ts';
import type { ItemRef, State } from '../domain/row.ts';
import type { Referentiel } from '../generated/document.ts';
import { withConsequences } from './consequences.ts';
import { addItem, changeItem } from './items.ts';

const referentiel = example.referentiel as Referentiel;
const state = stateOf(referentiel);
const [bloc] = referentiel.blocs;
const [competence] = bloc?.competences ?? [];
if (bloc === undefined || competence === undefined) throw new Error('the example has no compétence');
const item = { entity: 'competence', id: competence.id } as const;

const reworded = (from: State, libelle: string) => {
  const row = from.get('competence')?.get(competence.id);
  if (row === undefined) throw new Error('gone');
  return withConsequences(from, changeItem(item, row, { libelle }));
};
const marks = (of: State): readonly unknown[] =>
  competence.criteres.map(({ id }) => of.get('critere')?.get(id)?.['aVerifier']);
const all = (value: true | null): readonly unknown[] => competence.criteres.map(() => value);

describe('a CPNE that is called otherwise', () => {
  const cqpi: Referentiel = {
    ...referentiel,
    nature: 'CQPI',
    cpne: [{ nom: 'CPNE du bois' }, { nom: 'CPNE du métal' }],
    annexes: [
      { id: referentiel.id.replace('019', '018'), cpne: 'CPNE du métal', adaptations: 'En atelier' },
      { id: referentiel.id.replace('019', '017'), cpne: 'CPNE du bois' },
    ],
  };
  const from = stateOf(cqpi);
  const named = (...cpne: readonly { readonly nom: string }[]) => {
    const row = from.get('referentiel')?.get(cqpi.id);
    if (row === undefined) throw new Error('gone');
    const edit = changeItem({ entity: 'referentiel', id: cqpi.id }, row, {
      cpne: cpne.map((one) => ({ ...one })),
    });
    const { changes } = withConsequences(from, edit);
    return [...(after(from, changes).get('annexe')?.values() ?? [])].map((annexe) => annexe['cpne']);
  };
  test('has its annexe follow, in the same gesture', () => {
    expect(named({ nom: 'CPNE du bois' }, { nom: 'CPNE de la métallurgie' })).toEqual([
      'CPNE de la métallurgie',
      'CPNE du bois',
    ]);
  });
  test('two that change places keep each its own', () => {
    expect(named({ nom: 'CPNE du métal' }, { nom: 'CPNE du bois' })).toEqual([
      'CPNE du métal',
      'CPNE du bois',
    ]);
  });
  test('one that takes the place of another in its order, beside a new one, takes no annexe', () => {
    expect(named({ nom: 'CPNE du métal' }, { nom: 'CPNE du verre' })).toEqual([
      'CPNE du métal',
      'CPNE du bois',
    ]);
  });
  test('one that goes, or comes, renames nobody', () => {
    expect(named({ nom: 'CPNE du verre' })).toEqual(['CPNE du métal', 'CPNE du bois']);
  });
});

describe('a compétence that means something else', () => {
  test('has its critères looked at again, in the same gesture, undone with it', () => {
    const edit = reworded(state, 'Évaluer le coût d’une réparation, afin de la proposer');
    const next = after(state, edit.changes);
    expect(marks(next)).toEqual(all(true));
    expect(after(next, inverseChanges(edit.changes))).toEqual(state);
    expect(reworded(next, 'Autre chose encore').changes).toHaveLength(1);
  });

  test('does not, for a comma, a capital or a space', () => {
    const edit = reworded(state, `${competence.libelle.toUpperCase().replaceAll(',', ' ;')} .`);
    expect(edit.changes).toHaveLength(1);
  });

  const blanked = (ref: ItemRef): State => {
    const row = state.get(ref.entity)?.get(ref.id);
    if (row === undefined) throw new Error('gone');
    return after(state, changeItem(ref, row, { libelle: ' ' }).changes);
  };

  test('does not, when it is written for the first time', () => {
    const blank = blanked(item);
    expect(reworded(blank, 'Évaluer le coût d’une réparation').changes).toHaveLength(1);
  });

  test('marks no critère that is still to be written', () => {
    const [first, ...others] = competence.criteres;
    if (first === undefined) throw new Error('the example has critères');
    const blank = blanked({ entity: 'critere', id: first.id });
    expect(marks(after(blank, reworded(blank, 'Tout autre chose').changes))).toEqual([
      null,
      ...others.map(() => true),
    ]);
  });

  test('a critère written anew has been looked at', () => {
    const marked = after(state, reworded(state, 'Tout autre chose').changes);
    const [first] = competence.criteres;
    const row = marked.get('critere')?.get(first?.id ?? '');
    if (row === undefined) throw new Error('gone');
    const edit = withConsequences(
      marked,
      changeItem({ entity: 'critere', id: row.id }, row, { libelle: 'Neuf' }),
    );
    const next = after(marked, edit.changes);
    expect(marks(next)).toEqual([null, ...all(true).slice(1)]);
    expect(after(next, inverseChanges(edit.changes))).toEqual(marked);
  });
});

describe('a new item', () => {
  const added = (from: State) =>
    withConsequences(
      from,
      addItem(from, { entity: 'competence', id: 'n' }, { entity: 'bloc', id: bloc.id }, 1),
    );

  test('has the next code where the référentiel is numbered, none elsewhere', () => {
    expect(added(state).changes.at(-1)?.after?.['code']).toBeNull();
    const numbered = stateOf({ ...referentiel, codification: usualCodification });
    const code = `C1.${bloc.competences.length + 1}`;
    expect(added(numbered).changes.at(-1)?.after?.['code']).toBe(code);
  });
});
