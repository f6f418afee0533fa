import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { trois } from '../../tests/support/etats.ts';
import { merge, plain, type Choisir } from '../../tests/support/fusions.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { incoherences, travaillee } from '../../tests/support/repliques.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { entities, fieldsOf, linksOf, type EntityName } from '../domain/entities.ts';
import { sameJson } from '../domain/json.ts';
import type { Row, State } from '../domain/row.ts';
import { changementsDe } from './changements.ts';
import { sansContexte } from './empechements.ts';
import type { Point, Reponse } from './modele.ts';
import { planifier } from './planifier.ts';

interface Scene {
  readonly base: State;
  readonly un: State;
  readonly autre: State;
}

/** Two people who each worked on a copy. */
const scene = fc.tuple(fc.integer({ min: 1 }), fc.nat(15), fc.nat(15)).map(([seed, unes, autres]): Scene => {
  const random = randomSource(seed);
  const base: State = stateOf(randomReferentiel(random));
  return { base, un: travaillee(base, random, unes), autre: travaillee(base, random, autres) };
});

/** Questions are answered by a draw that depends on nothing but their key. */
const drawn =
  (seed: number) =>
  ({ cle, question }: Point): Reponse['choix'] => {
    if (question === 'memeCode') return 'leur';
    let hash = seed;
    for (let i = 0; i < cle.length; i++) hash = (Math.imul(hash, 31) + cle.charCodeAt(i)) | 0;
    return hash % 2 === 0 ? 'leur' : 'notre';
  };

/** The same answers, seen from the other side. */
const mirrored =
  (choisir: Choisir): Choisir =>
  (point) => {
    if (point.question === 'memeCode') return 'leur';
    return choisir(point) === 'leur' ? 'notre' : 'leur';
  };

function rowsOf(...states: readonly State[]): readonly (readonly [EntityName, string])[] {
  const all = new Map<string, EntityName>();
  for (const state of states)
    for (const [entity, rows] of state) for (const id of rows.keys()) all.set(id, entity);
  return [...all].map(([id, entity]) => [entity, id]);
}

const values = (entity: EntityName): readonly string[] =>
  fieldsOf(entity).filter((name) => entities[entity].fields[name]?.codec !== 'refs');
const changed = (a: Row | undefined, b: Row | undefined, name: string): boolean =>
  a !== undefined && b !== undefined && !sameJson(a[name], b[name]);

describe('laws of the merge of two copies', () => {
  test.prop([scene, fc.integer()])(
    'whatever is answered, to what comes by itself too, what is merged holds in a file, and a field that is left comes again',
    ({ base, un, autre }, seed) => {
      expect(incoherences(base)).toEqual([]);
      const etats = trois(base, un, autre);
      const plan = planifier(etats, sansContexte);
      const choisir = (point: Point, plus: number): Reponse['choix'] =>
        drawn(seed + plus)(point) === 'leur' ? 'plusTard' : drawn(seed + plus + 1)(point);
      const reponses = Object.fromEntries(
        plan.points.map((point, i) => [point.cle, { choix: choisir(point, i) }] as const),
      );
      const { changes } = changementsDe(etats, plan, reponses);
      const merged = after(un, changes);
      expect(incoherences(merged)).toEqual([]);
      expect(incoherences(merge(trois(base, merged, autre), drawn(seed)))).toEqual([]);
      const encore = new Set(
        planifier(trois(base, merged, autre), sansContexte).points.map(({ cle }) => cle),
      );
      // A link may be settled meanwhile, by what became of its target.
      const reportes = plan.points.filter(
        ({ cle, sorte, entity, id, notre }) =>
          reponses[cle]?.choix === 'plusTard' &&
          sorte === 'champ' &&
          !Array.isArray(notre) &&
          merged.get(entity)?.has(id) === true,
      );
      expect(reportes.filter(({ cle }) => !encore.has(cle))).toEqual([]);
    },
  );

  test.prop([scene, fc.integer()])(
    'A into B and B into A, with the same answers, say the same',
    ({ base, un, autre }, seed) => {
      const here = merge(trois(base, un, autre), drawn(seed));
      const there = merge(trois(base, autre, un), mirrored(drawn(seed)));
      expect(plain(here)).toEqual(plain(there));
    },
  );

  test.prop([scene, fc.integer()])(
    'once merged, merging again changes nothing, and the other has only to take it',
    ({ base, un, autre }, seed) => {
      const merged = merge(trois(base, un, autre), drawn(seed));
      expect(planifier(trois(autre, merged, autre), sansContexte).points).toEqual([]);
      const back = trois(autre, autre, merged);
      expect(planifier(back, sansContexte).points.filter(({ question }) => question !== null)).toEqual([]);
      expect(plain(merge(back, () => 'plusTard'))).toEqual(plain(merged));
    },
  );

  test.prop([scene, fc.integer()])(
    'a field that one person alone changed keeps that change, and what nobody took away stays',
    ({ base, un, autre }, seed) => {
      const merged = merge(trois(base, un, autre), drawn(seed));
      const lost = rowsOf(base).flatMap(([entity, id]) => {
        const [b, u, a, m] = [base, un, autre, merged].map((state) => state.get(entity)?.get(id));
        if (m === undefined) return u !== undefined && a !== undefined ? [`${entity} ${id}`] : [];
        return values(entity).filter((name) => {
          const [ici, la] = [changed(b, u, name), changed(b, a, name)];
          if (ici === la) return false;
          return !sameJson(m[name], (ici ? u : a)?.[name]);
        });
      });
      expect(lost).toEqual([]);
    },
  );

  test.prop([scene, fc.integer()])(
    'a link that one person added is there, when both its ends are; one that was taken off is not',
    ({ base, un, autre }, seed) => {
      const merged = merge(trois(base, un, autre), drawn(seed));
      const wrong = rowsOf(base).flatMap(([entity, id]) =>
        linksOf(entity).flatMap(({ name, target }) => {
          const ids = (state: State): readonly string[] | undefined =>
            state.get(entity)?.get(id)?.[name] as readonly string[] | undefined;
          const [b, u, a, m] = [ids(base), ids(un), ids(autre), ids(merged)];
          if (b === undefined || u === undefined || a === undefined || m === undefined) return [];
          const has = (state: State, link: string): boolean => state.get(target)?.has(link) === true;
          const added = [...u, ...a].filter((link) => !b.includes(link) && has(merged, link));
          const off = b.filter(
            (link) => (has(un, link) && !u.includes(link)) || (has(autre, link) && !a.includes(link)),
          );
          return [...added.filter((link) => !m.includes(link)), ...off.filter((link) => m.includes(link))];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.prop([scene])('all theirs: what was not touched here is as it is there', ({ base, un, autre }) => {
    const merged = merge(trois(base, un, autre), () => 'leur');
    for (const [entity, id] of rowsOf(base, un, autre)) {
      const [b, u, a, m] = [base, un, autre, merged].map((state) => state.get(entity)?.get(id));
      if (u === b) expect(m).toEqual(a);
    }
  });

  test.prop([scene])('two copies that say the same give nothing to say', ({ base, un }) => {
    expect(planifier(trois(base, un, structuredClone(un)), sansContexte).points).toEqual([]);
  });

  test.prop([scene])('every row is counted once', ({ base, un, autre }) => {
    const { comptes } = planifier(trois(base, un, autre), sansContexte);
    const { total, memes, changesIci, changesLa, changesDesDeux } = comptes;
    expect(total).toBe(rowsOf(base, un, autre).length);
    expect(memes + changesIci + changesLa + changesDesDeux).toBe(total);
  });

  test.prop([scene])(
    'each point has its key, the same each time; unanswered questions leave their root to decide',
    ({ base, un, autre }) => {
      const etats = trois(base, un, autre);
      const plan = planifier(etats, sansContexte);
      expect(new Set(plan.points.map(({ cle }) => cle)).size).toBe(plan.points.length);
      expect(planifier(etats, sansContexte)).toEqual(plan);
      const { pris, refuses, reportes, couvertes } = changementsDe(etats, plan, {});
      expect(pris + refuses + reportes).toBe(plan.points.length);
      expect(couvertes).toEqual(plan.points.some(({ question }) => question !== null) ? [] : null);
    },
  );
});
