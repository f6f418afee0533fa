import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { v7 as uuid } from 'uuid';
import { bloc, competence, rapportDe, referentiel } from '../../tests/support/controles.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import {
  drawAddition,
  drawLinks,
  drawMove,
  drawRemoval,
  drawRewording,
  drawTitle,
} from '../../tests/support/random-changes.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import type { State } from '../domain/row.ts';
import { ecarterRegle } from '../edit/derogations.ts';
import { regleTextes, titreDe } from '../i18n/fr/controles.ts';
import { objectifs } from './constat.ts';
import { creerControleur } from './controler.ts';
import { conseilDe, lieuDe, messageDe } from './phrases.ts';
import { pointsDe } from './points.ts';
import { regles, versionDesRegles } from './regles.ts';

const contexte = { jour: '2026-11-26', ailleurs: [] };

/** The same rows, each another object: nothing is known of them. */
const forgotten = (state: State): State =>
  new Map(
    [...state].map(([entity, rows]) => [entity, new Map([...rows].map(([id, row]) => [id, { ...row }]))]),
  );

const drawings = [drawTitle, drawRewording, drawRewording, drawLinks, drawMove, drawAddition, drawRemoval];

test.prop([fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.constantFrom(...objectifs)], { numRuns: 40 })(
  'checking again what changed finds what checking everything finds',
  (seed, objectif) => {
    const random = randomSource(seed);
    const { id, ...rest } = randomReferentiel(random);
    let state: State = stateOf({ id, ...rest });
    const controler = creerControleur();
    for (let gesture = 0; gesture < 8; gesture++) {
      const known = controler(state, id, objectif, contexte);
      expect(known).toEqual(creerControleur()(forgotten(state), id, objectif, contexte));
      for (const { texte, etendue } of known.constats) {
        if (etendue === null) continue;
        expect(etendue.debut).toBeGreaterThanOrEqual(0);
        expect(etendue.fin).toBeGreaterThan(etendue.debut);
        expect(etendue.fin).toBeLessThanOrEqual(texte.length);
      }
      state = after(state, random.pick(drawings)(state, random));
    }
  },
);

describe('the table of rules', () => {
  test('has every rule that speaks, once, with a level for something and a source', () => {
    expect(regles.map(({ id }) => id).sort()).toEqual(Object.keys(regleTextes).sort());
    for (const { id, niveaux, base, depuis } of regles) {
      expect(
        Object.values(niveaux).some((niveau) => niveau !== null),
        id,
      ).toBe(true);
      expect(base.adresse, id).toMatch(/^https:\/\/\S+$/);
      expect(base.texte, id).not.toBe('');
      expect(depuis <= versionDesRegles, id).toBe(true);
    }
  });

  test('stops nobody who drafts', () => {
    expect(regles.filter(({ niveaux }) => niveaux.brouillon === 'erreur')).toEqual([]);
  });

  test('covers L01 to L28, but what is of bodies', () => {
    const wanted = Array.from({ length: 28 }, (_, i) => `L${String(i + 1).padStart(2, '0')}`);
    const known = new Set<string>(regles.map(({ id }) => id));
    expect(wanted.filter((id) => !known.has(id))).toEqual(['L21']);
    // As the schema writes them.
    for (const id of known) expect(id).toMatch(/^L[0-9]{2}$/);
  });
});

test('a rule applies from its day on', () => {
  const bare = referentiel({ blocs: [bloc({ competences: [competence('Vendre un cycle')] })] });
  const says = (jour: string): boolean =>
    creerControleur()(stateOf(bare), bare.id, 'rncp', { jour, ailleurs: [] }).constats.some(
      ({ regle }) => regle === 'L15',
    );
  expect([says('2025-09-30'), says('2025-10-01')]).toEqual([false, true]);
});

describe('a rule set aside', () => {
  const { id } = exampleReferentiel;
  const [first, other] = exampleReferentiel.blocs;
  const state = stateOf({
    ...exampleReferentiel,
    blocs: exampleReferentiel.blocs.map((one) => ({ ...one, modalites: [] })),
  });
  const rapport = (of: State) => creerControleur()(of, id, 'adoption', contexte);
  const blocsSans = (of: State): readonly string[] =>
    rapport(of).constats.flatMap(({ regle, item }) => (regle === 'L08' ? [item.id] : []));

  test('stops nothing any more for its item, and says why', () => {
    const aside = after(
      state,
      ecarterRegle(
        state,
        uuid(),
        { referentiel: id, regle: 'L08', element: first?.id ?? '' },
        'Évalué avec le bloc 2',
      ).changes,
    );
    expect(blocsSans(aside)).toHaveLength(3);
    expect(blocsSans(aside)).not.toContain(first?.id);
    expect(rapport(aside).ecartes).toMatchObject([
      { regle: 'L08', niveau: 'erreur', item: { id: first?.id }, motif: 'Évalué avec le bloc 2' },
    ]);
  });

  test('for the whole, everywhere; for an item, its own reason first', () => {
    const whole = after(
      state,
      ecarterRegle(state, uuid(), { referentiel: id, regle: 'L08', element: null }, 'Partout').changes,
    );
    const both = after(
      whole,
      ecarterRegle(whole, uuid(), { referentiel: id, regle: 'L08', element: other?.id ?? '' }, 'Ici').changes,
    );
    expect(blocsSans(both)).toEqual([]);
    expect(
      rapport(both)
        .ecartes.filter(({ regle }) => regle === 'L08')
        .map(({ motif }) => motif),
    ).toEqual(['Partout', 'Ici', 'Partout', 'Partout']);
  });
});

describe('in words', () => {
  test('every finding of random référentiels has its sentence, its advice, its place', () => {
    for (let seed = 1; seed < 12; seed++) {
      for (const constat of rapportDe(randomReferentiel(randomSource(seed))).constats) {
        expect(messageDe(constat), constat.regle).toMatch(/[^\s].*[.»]$/su);
        expect(`${messageDe(constat)}${lieuDe(constat)}`).not.toMatch(/undefined|NaN|JSON|null/);
        expect(conseilDe(constat.regle)).toMatch(/[.…»]$/);
        expect(titreDe(constat.regle)).not.toBe('');
      }
    }
  });

  test('points gather the findings of a rule, errors first, information left out', () => {
    const [first] = exampleReferentiel.blocs;
    const { constats } = rapportDe({
      ...exampleReferentiel,
      intitule: '',
      blocs: exampleReferentiel.blocs.map((one) => ({ ...one, modalites: [], intitule: 'Le  bloc' })),
    });
    const points = pointsDe(constats);
    expect(points.map(({ niveau }) => niveau)).toEqual(
      points.map(({ niveau }) => niveau).toSorted((a, b) => (a === b ? 0 : a === 'erreur' ? -1 : 1)),
    );
    expect(points.find(({ regle }) => regle === 'L41')?.items).toEqual([exampleReferentiel.id]);
    expect(points.find(({ regle }) => regle === 'L08')?.items).toHaveLength(4);
    expect(points.find(({ regle }) => regle === 'L08')?.items[0]).toBe(first?.id);
    expect(points.some(({ regle }) => regle === 'L27')).toBe(false);
  });
});
