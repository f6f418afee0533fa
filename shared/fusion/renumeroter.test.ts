import { describe, expect, test } from 'vitest';
import { avec, membre, sans, trois } from '../../tests/support/etats.ts';
import { base, faire, type Fait } from '../../tests/support/fusions.ts';
import { after } from '../../tests/support/state-of.ts';
import type { State } from '../domain/row.ts';

describe('numbers given in order', () => {
  const lue = avec(
    base,
    ['relecture', 't', { referentiel: 'r', tour: 1 }],
    ['commentaire', 'o1', { relecture: 't', numero: 1 }],
  );
  const dire = (state: State, ...said: readonly (readonly [id: string, numero: number])[]): State =>
    avec(state, ...said.map(([id, numero]) => ['commentaire', id, { relecture: 't', numero }] as const));
  const numeros = (state: State): unknown =>
    Object.fromEntries([...(state.get('commentaire')?.values() ?? [])].map(({ id, numero }) => [id, numero]));

  test('are given again by id when two meet, the same whoever merges', () => {
    const [un, autre] = [dire(lue, ['o2', 2], ['o4', 3]), dire(lue, ['o3', 2])];
    const attendu = { o1: 1, o2: 2, o3: 3, o4: 4 };
    expect(numeros(faire(trois(lue, un, autre)).etat)).toEqual(attendu);
    expect(numeros(faire(trois(lue, autre, un)).etat)).toEqual(attendu);
  });

  test('stay when none meet', () => {
    const { etat } = faire(trois(lue, dire(lue, ['o3', 2]), dire(lue, ['o2', 3])));
    expect(numeros(etat)).toEqual({ o1: 1, o2: 3, o3: 2 });
  });

  test('are not a question, when both sides gave them again', () => {
    const [un, autre] = [dire(lue, ['o2', 2], ['o3', 3]), dire(lue, ['o2', 3], ['o3', 2])];
    const { plan, etat, changes } = faire(trois(lue, autre, un));
    expect(plan.points).toEqual([]);
    expect(numeros(etat)).toEqual({ o1: 1, o2: 2, o3: 3 });
    let now: State = autre;
    for (const change of changes) {
      now = after(now, [change]);
      const held = Object.values(numeros(now) as Record<string, number>);
      expect(new Set(held).size).toBe(held.length);
    }
  });

  test('of versions are followed by what is noted between two', () => {
    const adopter = (id: string, note: string): State =>
      avec(
        base,
        ['version', 'v1', { referentiel: 'r', ordre: 1, numero: '1.0' }],
        ['version', id, { referentiel: 'r', ordre: 2, numero: id }],
        ['noteModification', note, { referentiel: 'r', depuis: 1, vers: 2 }],
      );
    const avant = sans(adopter('v2', 'n2'), 'v2', 'n2');
    const vers = ({ etat }: Fait): unknown =>
      ['v2', 'v3', 'n2', 'n3'].map(
        (id) =>
          membre(etat, { entity: 'version', id }, 'ordre') ??
          membre(etat, { entity: 'noteModification', id }, 'vers'),
      );
    expect(vers(faire(trois(avant, adopter('v3', 'n3'), adopter('v2', 'n2'))))).toEqual([2, 3, 2, 3]);
    expect(vers(faire(trois(avant, adopter('v2', 'n2'), adopter('v3', 'n3'))))).toEqual([2, 3, 2, 3]);
  });
});
