import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { coherent, edited } from '../../tests/support/edited-referentiel.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { flatten, treeProblems } from '../document/tree.ts';
import type { Referentiel } from '../generated/document.ts';
import { avecPartie } from './reprendre-partie.ts';

const state = edited(exampleReferentiel).map(coherent);
const pair = fc.tuple(state, state, fc.nat());

const itemOf = (referentiel: Referentiel, n: number): string => {
  const ids = [...flatten(referentiel).nodes.keys()];
  return ids[n % ids.length] ?? referentiel.id;
};

/** Fields of an item and of all it holds, in order; links apart, which only lead to what is there. */
function partOf(referentiel: Referentiel, id: string): readonly unknown[] {
  const { nodes, children } = flatten(referentiel);
  const { activites: _a, competences: _c, ...fields } = nodes.get(id)?.fields ?? {};
  const held = [...(children.get(id)?.values() ?? [])].flat();
  return [id, fields, ...held.map((child) => partOf(referentiel, child))];
}

test.prop([pair])(
  'an item is again as it was with all it held, and what stands elsewhere stays',
  ([now, then, n]) => {
    const id = itemOf(then, n);
    const made = avecPartie(now, then, id);
    const [present, past] = [flatten(now), flatten(then)];
    const parent = past.nodes.get(id)?.parent;
    if (made === null) {
      // What held it is gone, or stands under it now.
      expect(parent).not.toBeNull();
      return;
    }
    expect(treeProblems(made)).toEqual([]);
    expect(partOf(made, id)).toEqual(partOf(then, id));
    const after = flatten(made);
    expect(after.nodes.get(id)?.parent).toBe(parent);
    const part = new Set(partOf(then, id).flat(20));
    for (const [one, node] of after.nodes)
      if (!part.has(one)) expect(node.parent).toBe(present.nodes.get(one)?.parent);
  },
);

test.prop([state, fc.nat()])('what did not change since is left as it is', (now, n) => {
  expect(avecPartie(now, now, itemOf(now, n))).toEqual(now);
});

test.prop([pair])('the référentiel itself is taken whole', ([now, then]) => {
  expect(avecPartie(now, then, then.id)).toEqual(then);
});

test('what was under something that is gone is not taken alone', () => {
  const [bloc] = exampleReferentiel.blocs;
  const now = { ...exampleReferentiel, blocs: exampleReferentiel.blocs.slice(1), modalites: [] };
  expect(avecPartie(now, exampleReferentiel, bloc?.competences[0]?.id ?? '')).toBeNull();
  expect(avecPartie(now, exampleReferentiel, bloc?.id ?? '')?.blocs[0]?.competences.length).toBe(
    bloc?.competences.length,
  );
});
