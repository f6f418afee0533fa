import { describe, expect, test } from 'vitest';
import { avec, membre, trois } from '../../tests/support/etats.ts';
import { base, dits, faire, seul } from '../../tests/support/fusions.ts';
import type { JsonObject } from '../domain/json.ts';
import type { State } from '../domain/row.ts';
import { changementsDe } from './changements.ts';
import { sansContexte } from './empechements.ts';
import { cleDeMembre } from './modele.ts';
import { planifier } from './planifier.ts';

describe('fields', () => {
  const k1 = { entity: 'critere', id: 'k1' } as const;
  const leur = avec(base, ['critere', 'k1', { libelle: 'Le client est bien reçu' }]);

  test('changed on one side, comes; on both, is asked with both changes proposed', () => {
    const venu = seul(planifier(trois(base, base, leur), sansContexte));
    expect(venu).toMatchObject({
      cle: 'champ critere k1 libelle',
      racine: { entity: 'referentiel', id: 'r' },
      base: 'Le client est reçu',
      notre: 'Le client est reçu',
      leur: 'Le client est bien reçu',
      question: null,
      propose: null,
    });
    const notre = avec(base, ['critere', 'k1', { libelle: 'Le visiteur est reçu' }]);
    expect(seul(planifier(trois(base, notre, leur), sansContexte))).toMatchObject({
      question: 'champ',
      propose: 'Le visiteur est bien reçu',
    });
  });

  test.each([
    [{}, 'Le visiteur est reçu', 'reportes', []],
    [{ choix: 'leur' }, 'Le client est bien reçu', 'pris', null],
    [{ choix: 'notre' }, 'Le visiteur est reçu', 'refuses', null],
    [{ choix: 'autre', valeur: 'Chacun est reçu' }, 'Chacun est reçu', 'pris', null],
  ] as const)('answered by %o', (reponse, attendu, sort, couvertes) => {
    const notre = avec(base, ['critere', 'k1', { libelle: 'Le visiteur est reçu' }]);
    const reponses = 'choix' in reponse ? { 'champ critere k1 libelle': reponse } : {};
    const fait = faire(trois(base, notre, leur), reponses);
    expect(membre(fait.etat, k1, 'libelle')).toBe(attendu);
    expect({ ...fait, etat: null, changes: null, plan: null }).toMatchObject({ [sort]: 1 });
    expect(fait.couvertes).toEqual(couvertes === null ? null : ['e']);
  });

  test('that had no one value before are asked, though one side alone now says otherwise', () => {
    const etats = trois(base, base, leur, [cleDeMembre(k1, 'libelle')]);
    expect(seul(planifier(etats, sansContexte)).question).toBe('sansBase');
  });

  test('of an item that both have and the base had not, are asked', () => {
    const ajout = (libelle: string): State =>
      avec(base, ['critere', 'k2', { competence: 'c1', rang: 'a1', libelle }]);
    expect(dits(planifier(trois(base, ajout('Ici'), ajout('Là')), sansContexte))).toEqual([
      'champ critere k2 libelle · sansBase · 1',
    ]);
  });
});

describe('order', () => {
  const place = (rang: string): State => avec(base, ['bloc', 'b1', { rang }]);

  test('is one member, apart from content: two moves are asked', () => {
    const leur = avec(place('a5'), ['bloc', 'b1', { intitule: 'Réception' }]);
    const plan = planifier(trois(base, place('a4'), leur), sansContexte);
    expect(dits(plan)).toEqual(['champ bloc b1 intitule ·  · 1', 'place bloc b1 · place · 1']);
    expect(plan.points[1]).toMatchObject({
      notre: { parent: 'r', rang: 'a4' },
      leur: { parent: 'r', rang: 'a5' },
    });
  });

  test('has no other value', () => {
    const etats = trois(base, base, place('a5'));
    const plan = planifier(etats, sansContexte);
    expect(() => changementsDe(etats, plan, { 'place bloc b1': { choix: 'autre', valeur: 'a6' } })).toThrow(
      'no other value',
    );
  });
});

describe('two items of one code', () => {
  const ajout = (id: string): State =>
    avec(
      base,
      ['bloc', id, { referentiel: 'r', rang: 'a2', code: 'B3', intitule: id }],
      ['competence', `${id}c`, { bloc: id, rang: 'a0', libelle: 'Vendre' }],
    );

  test('added on each side: asked, with what it holds; theirs may be given another code', () => {
    const etats = trois(base, ajout('b3'), ajout('b4'));
    const { plan, etat } = faire(etats, { 'code bloc b4': { choix: 'autre', valeur: 'B4' } });
    expect(dits(plan)).toEqual(['code bloc b4 · memeCode · 2']);
    expect(seul(plan).autre).toEqual({ entity: 'bloc', id: 'b3' });
    expect(membre(etat, { entity: 'bloc', id: 'b4' }, 'code')).toBe('B4');
    expect(faire(etats).etat).toEqual(ajout('b3'));
    expect(faire(etats, { 'code bloc b4': { choix: 'leur' } }).etat.get('bloc')?.size).toBe(4);
  });

  test('given to what both have: the code alone is asked', () => {
    const etats = trois(
      base,
      avec(base, ['bloc', 'b1', { code: 'B1' }]),
      avec(base, ['bloc', 'b2', { code: 'B1' }]),
    );
    const { plan, etat } = faire(etats, { 'code bloc b2': { choix: 'autre', valeur: 'B2' } });
    expect(dits(plan)).toEqual(['code bloc b2 · memeCode · 1']);
    expect(membre(etat, { entity: 'bloc', id: 'b2' }, 'code')).toBe('B2');
  });

  describe('one moved to where the other was given it', () => {
    const c9 = (state: State, id: string, plus: JsonObject = {}): State =>
      avec(state, ['competence', id, { code: 'C9', ...plus }]);
    const avant = c9(base, 'c1');
    const deplacee = c9(avant, 'c1', { bloc: 'b2', rang: 'a1' });
    const codee = c9(avant, 'c2');
    const ou = (state: State): unknown => membre(state, { entity: 'competence', id: 'c1' }, 'bloc');

    test('is asked, and stays where it was until somebody answers', () => {
      const { plan, etat } = faire(trois(avant, codee, deplacee));
      expect(dits(plan)).toEqual(['place competence c1 · memeCode · 1']);
      expect(plan.points[0]?.autre).toEqual({ entity: 'competence', id: 'c2' });
      expect(ou(etat)).toBe('b1');
    });

    test('comes with its code, when it is taken', () => {
      const { etat } = faire(trois(avant, codee, deplacee), { 'place competence c1': { choix: 'leur' } });
      expect([ou(etat), membre(etat, { entity: 'competence', id: 'c2' }, 'code')]).toEqual(['b2', 'C9']);
    });

    test('is the code that comes, for whoever moved it', () => {
      const { plan } = faire(trois(avant, deplacee, codee));
      expect(dits(plan)).toEqual(['code competence c2 · memeCode · 1']);
    });

    test('though its code was changed as well, by the other', () => {
      const neuve = avec(base, ['competence', 'c2', { code: 'C7' }]);
      const [ici, la] = [c9(neuve, 'c1'), avec(neuve, ['competence', 'c1', { bloc: 'b2', code: null }])];
      expect(dits(faire(trois(neuve, c9(ici, 'c2'), la)).plan)).toEqual([
        'place competence c1 · memeCode · 1',
      ]);
    });

    test('or another that was moved there, or added', () => {
      const troisieme = avec(avant, ['bloc', 'b3', { referentiel: 'r', rang: 'a2', intitule: 'Caisse' }]);
      const deux = c9(troisieme, 'c2');
      const [ici, la] = [c9(deux, 'c2', { bloc: 'b3' }), c9(deux, 'c1', { bloc: 'b3', rang: 'a1' })];
      expect(dits(faire(trois(deux, ici, la)).plan)).toEqual(['place competence c1 · memeCode · 1']);
      const ajoutee = c9(deux, 'c4', { bloc: 'b3', rang: 'a2' });
      expect(dits(faire(trois(deux, ajoutee, la)).plan)).toEqual(['place competence c1 · memeCode · 1']);
    });
  });

  test('under two parents is no question', () => {
    const code = (competence: string): State => avec(base, ['competence', competence, { code: 'C1' }]);
    expect(seul(planifier(trois(base, code('c1'), code('c2')), sansContexte)).question).toBeNull();
  });
});

describe('meetings', () => {
  const avecRegle = avec(base, ['regleDecision', 'q', { intitule: 'Accord' }]);
  const seance = (state: State, id: string, sujets: readonly string[]): State =>
    avec(
      state,
      ['seance', id, { date: '2026-06-18', regle: 'q' }],
      [
        'decision',
        `d${id}`,
        {
          seance: id,
          rang: 'a0',
          objet: 'Adoption',
          sujets: sujets.map((one) => ({ id: one, empreinte: `${one}e` })),
        },
      ],
    );

  test('a meeting does not come without its rule', () => {
    const leur = seance(avecRegle, 's2', []);
    const plusTard = faire(trois(base, base, leur), { 'ajout regleDecision q': { choix: 'plusTard' } });
    expect(plusTard.changes).toEqual([]);
    expect(plusTard).toMatchObject({ pris: 0, refuses: 0, reportes: 2, couvertes: ['e', 'r'] });
    const refuse = faire(trois(base, base, leur), { 'ajout regleDecision q': { choix: 'notre' } });
    expect(refuse).toMatchObject({ pris: 0, refuses: 2, reportes: 0, couvertes: null, changes: [] });
    expect(faire(trois(base, base, leur)).etat).toEqual(leur);
  });

  test('a rule taken away here and named there is asked; without it the meeting does not come', () => {
    const etats = trois(avecRegle, base, seance(avecRegle, 's2', []));
    const { plan } = faire(etats);
    expect(dits(plan)[0]).toBe('retrait regleDecision q · retireIci · 1');
    expect(faire(etats, { 'retrait regleDecision q': { choix: 'notre' } }).etat).toEqual(base);
    expect(faire(etats, { 'retrait regleDecision q': { choix: 'leur' } }).etat).toEqual(etats.leur);
  });
});
