import { test, fc } from '@fast-check/vitest';
import { readFileSync } from 'node:fs';
import { describe, expect, test as example } from 'vitest';
import { edited } from '../../tests/support/edited-referentiel.ts';
import type { Document, Referentiel } from '../generated/document.ts';
import { apply } from './apply.ts';
import { diff, inverse } from './diff.ts';

const base = (
  JSON.parse(
    readFileSync(new URL('../../schemas/examples/valid/cqp-complet.json', import.meta.url), 'utf8'),
  ) as Document
).referentiel;
const pair = fc.tuple(edited(base), edited(base));
const changed = (edit: (copy: Referentiel) => void): Referentiel => {
  const copy = structuredClone(base);
  edit(copy);
  return copy;
};

describe('laws', () => {
  test.prop([pair])('apply(a, diff(a, b)) = b', ([a, b]) => {
    expect(apply(a, diff(a, b))).toEqual(b);
  });
  test.prop([pair])('apply(b, inverse(diff(a, b))) = a', ([a, b]) => {
    expect(apply(b, inverse(diff(a, b)))).toEqual(a);
  });
  test.prop([pair])(
    'the inverse touches the same items as the difference read the other way, moves counted alike',
    ([a, b]) => {
      const counts = (changes: ReturnType<typeof diff>): unknown => [
        changes.filter(({ before }) => before === null).length,
        changes.filter(({ after }) => after === null).length,
        changes.filter(({ before, after }) => before?.place !== undefined && after?.place !== undefined)
          .length,
      ];
      expect(counts(inverse(diff(a, b)))).toEqual(counts(diff(b, a)));
    },
  );
  test.prop([edited(base)])('diff(a, a) is empty', (a) => {
    expect(diff(a, structuredClone(a))).toEqual([]);
  });
  test.prop([pair, fc.integer()])('the order in which changes are listed does not count', ([a, b], seed) => {
    const shuffled = diff(a, b).toSorted(
      (x, y) => ((seed ^ x.id.charCodeAt(35)) & 7) - ((seed ^ y.id.charCodeAt(35)) & 7),
    );
    expect(apply(a, shuffled)).toEqual(b);
  });
});

describe('what people did is what is said', () => {
  example('one competence moved to the end of its bloc is one move, not a rewriting of the list', () => {
    const b = changed((copy) =>
      copy.blocs[0]?.competences.push(...(copy.blocs[0]?.competences.splice(0, 1) ?? [])),
    );
    const moved = base.blocs[0]?.competences[0];
    expect(diff(base, b)).toEqual([
      {
        entity: 'competence',
        id: moved?.id,
        before: { place: { parent: base.blocs[0]?.id, after: null }, fields: {} },
        after: {
          place: { parent: base.blocs[0]?.id, after: base.blocs[0]?.competences.at(-1)?.id },
          fields: {},
        },
      },
    ]);
  });

  example('a move to another bloc with a rewording is one difference that says both', () => {
    const b = changed((copy) => {
      const [competence] = copy.blocs[0]?.competences.splice(1, 1) ?? [];
      if (competence === undefined) throw new Error('the example has competences');
      copy.blocs[1]?.competences.unshift({ ...competence, libelle: 'Autre libellé' });
    });
    const changes = diff(base, b);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      before: {
        place: { parent: base.blocs[0]?.id },
        fields: { libelle: base.blocs[0]?.competences[1]?.libelle },
      },
      after: { place: { parent: base.blocs[1]?.id, after: null }, fields: { libelle: 'Autre libellé' } },
    });
  });

  example('an item inserted in the middle leaves its siblings alone', () => {
    const b = changed((copy) =>
      copy.activites.splice(1, 0, {
        id: '01900000-0000-7000-8000-000000000001',
        intitule: 'Nouvelle',
        taches: [],
      }),
    );
    expect(diff(base, b).map(({ before, after }) => [before === null, after?.fields['intitule']])).toEqual([
      [true, 'Nouvelle'],
    ]);
  });
});
