import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { edited } from '../../tests/support/edited-referentiel.ts';
import { randomReferentiel, referentiels } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { stateOf } from '../../tests/support/state-of.ts';
import complet from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { clipOf } from '../clip/clip.ts';
import { pasteClip } from '../clip/paste.ts';
import { diff } from '../diff/diff.ts';
import { flatten, treeProblems } from '../document/tree.ts';
import { changeItem } from '../edit/items.ts';
import { childrenAllowed } from '../edit/places.ts';
import { removeItem } from '../edit/removal.ts';
import { startFrom } from '../edit/from-document.ts';
import type { Bloc, Partage, Referentiel } from '../generated/document.ts';
import { contentOf } from './content.ts';
import { isWrittenAtSource, sharedBlocChanged, sharedBlocOf } from './guard.ts';
import { takeBlocs } from './take.ts';

const base = complet.referentiel as Referentiel;
const target = '019bb23c-0000-7000-8000-000000000001';

const partageOf = (source: Referentiel, bloc: Bloc): Partage => ({
  referentiel: source.id,
  bloc: bloc.id,
  intitule: source.intitule,
  empreinte: '0'.repeat(64),
});

const taken = (into: Referentiel, source: Referentiel, bloc: Bloc): Referentiel =>
  takeBlocs(into, [{ source: bloc, target, partage: partageOf(source, bloc) }]);

const copyIn = (referentiel: Referentiel): Bloc => {
  const bloc = referentiel.blocs.find(({ id }) => id === target);
  if (bloc === undefined) throw new Error('not taken');
  return bloc;
};

const [first, second] = base.blocs;
if (first === undefined || second === undefined) throw new Error('the example has no two blocs');

/** Two states of one bloc: the same one edited twice, as its référentiel is. */
const states = fc
  .tuple(edited(base), edited(base))
  .map(([a, b]) => [a, b].map((one) => one.blocs.find(({ id }) => id === first.id)))
  .filter((pair): pair is [Bloc, Bloc] => pair.every((bloc) => bloc !== undefined));
const runs = { numRuns: 25 };
const other = referentiels().filter(({ registre }) => registre !== 'RS');

describe('laws', () => {
  test.prop([other, states], runs)(
    'what is taken is what the source holds, and nothing else changes',
    (into, [bloc]) => {
      const next = taken(into, base, bloc);
      expect(contentOf(copyIn(next))).toEqual(contentOf(bloc));
      expect(treeProblems(next)).toEqual([]);
      expect({ ...next, blocs: next.blocs.filter(({ id }) => id !== target) }).toEqual(into);
    },
  );
  test.prop([other, states], runs)('taken twice is taken once', (into, [bloc]) => {
    const once = taken(into, base, bloc);
    expect(taken(once, base, bloc)).toEqual(once);
  });
  test.prop([other, states], runs)(
    'whatever was taken before, a state taken is that state',
    (into, [a, b]) => {
      const next = taken(taken(into, base, a), base, b);
      expect(contentOf(copyIn(next))).toEqual(contentOf(b));
      expect(treeProblems(next)).toEqual([]);
    },
  );
  test.prop([other, states], runs)(
    'going back to a state leads back to the same identifiers',
    (into, [a, b]) => {
      const there = taken(into, base, a);
      const back = taken(taken(there, base, b), base, a);
      expect([...flatten(back).nodes.keys()]).toEqual([...flatten(there).nodes.keys()]);
    },
  );
  test.prop([other, states], runs)('the difference is about the bloc and what it holds', (into, [a, b]) => {
    const before = taken(into, base, a);
    const next = taken(before, base, b);
    const mine = new Set(
      [before, next].flatMap((one) => [
        ...flatten({ ...one, blocs: [copyIn(one)], activites: [] }).nodes.keys(),
      ]),
    );
    expect(diff(before, next).every(({ id }) => mine.has(id))).toBe(true);
  });
  test.prop([other, states], runs)(
    'identifiers are of the schema, and of no other référentiel',
    (into, [bloc]) => {
      const ids = [...flatten(taken(into, base, bloc)).nodes.keys()];
      const sources = new Set(flatten(base).nodes.keys());
      const copies = ids.filter((id) => !flatten(into).nodes.has(id));
      for (const id of copies) {
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(sources.has(id)).toBe(false);
      }
    },
  );
});

describe('what is of its place', () => {
  const numbered = { ...base, id: target.replace('1', '2'), codification: { bloc: 'BC0' } } as Referentiel;
  example(
    'codes, activités and type are of the référentiel that holds the bloc, and stay when a state is taken',
    () => {
      const into = { ...base, blocs: [] };
      const once = taken(into, base, first);
      expect(copyIn(once).competences.flatMap(({ activites }) => activites)).toEqual([]);
      const activite = base.activites[0]?.id ?? '';
      const mine: Bloc = {
        ...copyIn(once),
        code: 'BC09',
        type: 'optionnel',
        competences: copyIn(once).competences.map((one) => ({ ...one, code: 'X', activites: [activite] })),
      };
      const again = copyIn(taken({ ...once, blocs: [mine] }, base, { ...first, intitule: 'Autre' }));
      expect(again.intitule).toBe('Autre');
      expect([again.code, again.type]).toEqual(['BC09', 'optionnel']);
      expect(again.competences).toEqual(mine.competences);
    },
  );
  example(
    'a code given by France compétences loses its number; where items are numbered, there is none yet',
    () => {
      const source = { ...first, code: 'RNCP40344BC01' };
      expect(copyIn(taken({ ...base, blocs: [] }, base, source)).code).toBe('BC01');
      expect(copyIn(taken({ ...numbered, blocs: [] }, base, source)).code).toBeUndefined();
    },
  );
  example('what led to an item that the source no longer has is gone with it', () => {
    const once = taken({ ...base, blocs: [] }, base, first);
    const [gone, ...left] = first.competences;
    const copy = copyIn(once).competences[0]?.id ?? '';
    const elsewhere: Bloc = {
      id: target.replace('8', '9'),
      type: 'obligatoire',
      intitule: 'D’ici',
      competences: [],
      modalites: [{ id: target.replace('8', 'a'), libelle: 'Dossier', competences: [copy] }],
    };
    const held: Referentiel = {
      ...once,
      blocs: [...once.blocs, elsewhere],
      derogations: [{ id: target.replace('8', 'b'), regle: 'L02', element: copy, motif: 'Usage' }],
    };
    const source: Bloc = {
      ...first,
      competences: left,
      modalites: first.modalites.map((one) => ({
        ...one,
        competences: one.competences.filter((id) => id !== gone?.id),
      })),
    };
    const next = taken(held, base, source);
    expect(treeProblems(next)).toEqual([]);
    expect(next.derogations).toBeUndefined();
    expect(next.blocs[1]?.modalites[0]?.competences).toEqual([]);
  });
  test.prop([fc.integer({ min: 1, max: 1e9 })], runs)(
    'a copy of it, or a référentiel that starts from it, is written where it stands',
    (seed) => {
      const random = randomSource(seed);
      const held = taken(
        { ...randomReferentiel(random), registre: 'aucun', competences: [], modalites: [] },
        base,
        first,
      );
      const origine = { id: held.id, intitule: held.intitule, empreinte: '0'.repeat(64) };
      expect(
        startFrom(held, () => random.id(), 'Autre', origine).blocs.every((one) => one.partage === undefined),
      ).toBe(true);
      const state = stateOf(held);
      const pasted = pasteClip(state, clipOf(state, [{ entity: 'bloc', id: target }]), held.id, () =>
        random.id(),
      );
      const created = pasted?.edit.changes.find(({ entity }) => entity === 'bloc');
      expect(created?.after?.['partage']).toBeNull();
    },
  );
});

describe('what is not written here', () => {
  const held = taken({ ...base, blocs: [second] }, base, first);
  const state = stateOf(held);
  const [competence] = copyIn(held).competences;
  const ref = { entity: 'competence', id: competence?.id ?? '' } as const;
  const row = state.get('competence')?.get(ref.id);
  if (row === undefined) throw new Error('no compétence');

  example('texts are its source’s; codes and activités are its own', () => {
    expect(
      ['libelle', 'connaissances', 'code', 'activites'].map((field) => isWrittenAtSource(state, ref, field)),
    ).toEqual([true, true, false, false]);
    expect(sharedBlocOf(state, { entity: 'bloc', id: second.id })).toBeNull();
    expect(childrenAllowed(state, ref)).toEqual([]);
    expect(childrenAllowed(state, { entity: 'bloc', id: target })).toEqual([]);
  });
  example('a gesture that would make it another is seen; those on what is its own are not', () => {
    const changed = (fields: Parameters<typeof changeItem>[2]) =>
      sharedBlocChanged(state, changeItem(ref, row, fields).changes);
    expect(changed({ libelle: 'Autre' })?.id).toBe(target);
    expect(changed({ code: 'C9' })).toBeNull();
    expect(sharedBlocChanged(state, removeItem(state, ref).changes)?.id).toBe(target);
    expect(sharedBlocChanged(state, removeItem(state, { entity: 'bloc', id: target }).changes)).toBeNull();
    const bloc = state.get('bloc')?.get(target);
    if (bloc === undefined) throw new Error('no bloc');
    expect(
      sharedBlocChanged(state, changeItem({ entity: 'bloc', id: target }, bloc, { partage: null }).changes),
    ).toBeNull();
  });
});
