import { test } from '@fast-check/vitest';
import { readFileSync } from 'node:fs';
import { describe, expect, test as example } from 'vitest';
import { edited } from '../../tests/support/edited-referentiel.ts';
import { flatten } from '../document/tree.ts';
import type { Document, Referentiel } from '../generated/document.ts';
import { alignerSur } from './aligner.ts';
import { diff } from './diff.ts';

const base = (
  JSON.parse(
    readFileSync(new URL('../../schemas/examples/valid/cqp-complet.json', import.meta.url), 'utf8'),
  ) as Document
).referentiel;

/** The same said by somebody else: every identifier is another. */
function etranger(referentiel: Referentiel): Referentiel {
  let rang = 0;
  const autres = new Map(
    [...flatten(referentiel).nodes.keys()].map((id) => [
      id,
      `09999999-0000-7000-8000-${String((rang += 1)).padStart(12, '0')}`,
    ]),
  );
  const texte = JSON.stringify(referentiel).replaceAll(
    /"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g,
    (id) => `"${autres.get(id.slice(1, -1)) ?? id.slice(1, -1)}"`,
  );
  return JSON.parse(texte) as Referentiel;
}

describe('laws', () => {
  example('what says the same everywhere is the same, links included', () => {
    const { referentiel, reconnus } = alignerSur(base, etranger(base));
    expect(diff(base, referentiel)).toEqual([]);
    expect(reconnus).toBe(flatten(base).nodes.size - 1);
  });
  test.prop([edited(base), edited(base)], { numRuns: 25 })(
    'an item of ours is taken for one of theirs at most',
    (a, b) => {
      const { referentiel, reconnus } = alignerSur(a, etranger(b));
      const ids = [...flatten(referentiel).nodes.keys()];
      expect(new Set(ids).size).toBe(flatten(b).nodes.size);
      expect(ids.filter((id) => flatten(a).nodes.has(id))).toHaveLength((reconnus ?? 0) + 1);
    },
  );
  test.prop([edited(base), edited(base)], { numRuns: 25 })('what it says is left as it is', (a, b) => {
    const says = (one: Referentiel): readonly unknown[] =>
      [...flatten(one).nodes.values()].map(({ entity, fields }) => [
        entity,
        fields['code'],
        fields['libelle'] ?? fields['intitule'],
      ]);
    expect(says(alignerSur(a, etranger(b)).referentiel)).toEqual(says(b));
  });
  test.prop([edited(base)])('a document that has our identifiers is left alone', (b) => {
    expect(alignerSur(base, b)).toEqual({ referentiel: b, reconnus: null });
  });
});

describe('what became of an item is recognised', () => {
  const changed = (edit: (copy: Referentiel) => void): readonly unknown[] => {
    const copy = structuredClone(base);
    edit(copy);
    return diff(base, alignerSur(base, etranger(copy)).referentiel).map(({ entity, before, after }) => [
      entity,
      before === null
        ? 'added'
        : after === null
          ? 'removed'
          : after.place === undefined
            ? 'changed'
            : 'moved',
    ]);
  };
  const [bloc, second] = base.blocs;
  if (bloc === undefined || second === undefined) throw new Error('no bloc');

  example('a compétence reworded', () => {
    expect(
      changed(({ blocs: [first] }) => {
        const competence = first?.competences[0];
        if (competence !== undefined) competence.libelle = `Toujours ${competence.libelle.toLowerCase()}`;
      }),
    ).toEqual([['competence', 'changed']]);
  });
  example('a bloc with another title, by its code', () => {
    expect(
      changed(({ blocs: [first] }) => {
        if (first !== undefined) first.intitule = 'Tout autre chose';
      }),
    ).toEqual([['bloc', 'changed']]);
  });
  example('a compétence that goes to another bloc, with its critères', () => {
    expect(
      changed(({ blocs: [first, other] }) => {
        const moved = first?.competences.splice(0, 1) ?? [];
        other?.competences.push(...moved);
      }),
    ).toEqual([['competence', 'moved']]);
  });
});
