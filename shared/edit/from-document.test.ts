import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { assembleReferentiel } from '../document/rows.ts';
import { flatten, treeProblems } from '../document/tree.ts';
import { emptyState } from '../domain/row.ts';
import type { Referentiel } from '../generated/document.ts';
import { creationOf, frame, startFrom } from './from-document.ts';
import { newReferentiel } from './new-referentiel.ts';

const complete = example.referentiel as Referentiel;
const origine = { id: complete.id, intitule: complete.intitule, empreinte: 'a'.repeat(64) };
let last = 0;
const newId = (): string => `01900000-0000-7000-9000-${(last += 1).toString(16).padStart(12, '0')}`;

const textsOf = (referentiel: Referentiel): readonly unknown[] =>
  [...flatten(referentiel).nodes.values()]
    .filter(({ entity }) => entity !== 'referentiel' && entity !== 'derogation')
    .map(({ entity, fields }) => [entity, fields['libelle'] ?? fields['intitule'] ?? fields['code']]);

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

describe('a référentiel that starts from another', () => {
  test.prop([seeds])('has all its texts and links, no identifier of it, and can be created whole', (seed) => {
    const source = randomReferentiel(randomSource(seed));
    const copy = startFrom(source, newId, 'Autre', origine);
    expect(textsOf(copy)).toEqual(textsOf(source));
    expect(treeProblems(copy)).toEqual([]);
    const ids = new Set(flatten(source).nodes.keys());
    expect([...flatten(copy).nodes.keys()].filter((id) => ids.has(id))).toEqual([]);
    const links = (of: Referentiel) => of.blocs.flatMap((b) => b.modalites.map((m) => m.competences.length));
    expect(links(copy)).toEqual(links(source));
    expect(assembleReferentiel(after(emptyState(), creationOf(copy).changes), copy.id)).toEqual(copy);
  });

  test('says where it comes from, and has nothing of its registration', () => {
    const blocs = complete.blocs.map((bloc, i) => ({ ...bloc, code: `RNCP40344BC0${i + 1}` }));
    const source: Referentiel = {
      ...complete,
      numero: 'RNCP40344',
      enregistrement: { dureeAnnees: 5 },
      blocs,
    };
    const copy = startFrom(source, newId, 'Autre', origine);
    expect(copy).toMatchObject({ intitule: 'Autre', origine, anciennes: [] });
    expect(copy.numero).toBeUndefined();
    expect(copy.enregistrement).toBeUndefined();
    expect(copy.blocs.map(({ code }) => code)).toEqual(['BC01', 'BC02', 'BC03', 'BC04']);
  });
});

describe('an empty frame', () => {
  const base = (registre: Referentiel['registre']): Referentiel => {
    const { changes } = newReferentiel(newId(), newId, { intitule: 'Neuf', nature: 'CQP', registre });
    const [root] = changes;
    return assembleReferentiel(after(emptyState(), changes), root?.id ?? '');
  };

  test('has blocs, compétences, critères and modalités with their codes and links', () => {
    const made = frame(base('RNCP'), newId);
    expect(made.blocs.map(({ code }) => code)).toEqual(['BC01', 'BC02', 'BC03']);
    expect(made.blocs[1]?.competences.map(({ code }) => code)).toEqual(['C2.1', 'C2.2', 'C2.3', 'C2.4']);
    expect(made.blocs[1]?.modalites[0]?.competences).toHaveLength(4);
    expect(treeProblems(made)).toEqual([]);
    expect(stateOf(made).get('voieAcces')?.size).toBe(6);
  });

  test('has no blocs for the répertoire spécifique', () => {
    const made = frame(base('RS'), newId);
    expect([made.blocs.length, made.competences.length, made.modalites.length]).toEqual([0, 4, 1]);
    expect(made.competences[0]?.code).toBe('C1');
  });
});
