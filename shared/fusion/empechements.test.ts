import { describe, expect, test } from 'vitest';
import { avec, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import type { State } from '../domain/row.ts';
import { sansContexte } from './empechements.ts';
import { planifier } from './planifier.ts';

describe('what does not merge', () => {
  const version = (state: State, id: string, ordre: number, numero: string, sha256 = id): State =>
    avec(state, ['version', id, { referentiel: 'r', ordre, numero, sha256 }]);
  const adoptee = version(base, 'v1', 1, '1.0');

  test('an adopted version comes whole; of one number and another text, it stays where it is, and all the rest comes', () => {
    expect(dits(planifier(trois(base, base, adoptee), sansContexte))).toEqual(['ajout version v1 ·  · 1']);
    const leur = avec(
      version(base, 'v2', 1, '1.0'),
      ['bloc', 'b1', { intitule: 'Autre' }],
      ['espace', 'e', { nom: 'Branches' }],
    );
    const { plan, couvertes } = faire(trois(base, adoptee, leur));
    expect(plan.empechements).toEqual([
      { racine: { entity: 'referentiel', id: 'r' }, raison: 'versionAutre', objet: '1.0' },
    ]);
    expect(dits(plan)).toEqual(['champ espace e nom ·  · 1', 'champ bloc b1 intitule ·  · 1']);
    expect(couvertes).toBeNull();
  });

  test('the same id with another hash, and a second list of bodies, stay so too', () => {
    const raisons = (notre: State, leur: State): readonly string[] =>
      planifier(trois(base, notre, leur), sansContexte).empechements.map(
        ({ raison, objet }) => `${raison} ${objet}`,
      );
    expect(raisons(adoptee, version(base, 'v1', 1, '1.0', 'autre'))).toEqual(['versionAutre 1.0']);
    const liste = (state: State, id: string): State => avec(state, ['liste', id, { referentiel: 'r' }]);
    expect(raisons(liste(base, 'l1'), liste(base, 'l2'))).toEqual(['versionAutre ']);
    expect(raisons(liste(adoptee, 'l1'), liste(version(base, 'v2', 1, '1.0'), 'l2'))).toEqual([
      'versionAutre 1.0',
      'versionAutre ',
    ]);
  });

  describe('with a version that does not come, what stands on it does not either', () => {
    const grille = avec(base, ['grille', 'g', { referentiel: 'r', rang: 'a0' }]);
    const adopte = (state: State, v: string): State =>
      avec(
        state,
        ['relecture', `t${v}`, { referentiel: 'r', tour: 1 }],
        ['commentaire', `c${v}`, { relecture: `t${v}`, numero: 1 }],
        [
          'version',
          v,
          { referentiel: 'r', ordre: 1, numero: '1.0', sha256: v, empreinte: v, relecture: `t${v}` },
        ],
        [
          'version',
          `g${v}`,
          { grille: 'g', ordre: 1, numero: `G${v}`, sha256: `g${v}`, pour: { empreinte: v } },
        ],
        ['dossier', `d${v}`, { referentiel: 'r', version: v }],
        ['suite', `s${v}`, { dossier: `d${v}`, type: 'refus', le: '2026-06-18' }],
        ['noteModification', `n${v}`, { referentiel: 'r', depuis: 1, vers: 2, cle: 'tout', rubrique: 'x' }],
      );
    const [ici, la] = [adopte(grille, 'v1'), adopte(grille, 'v2')];

    test('whichever takes the other', () => {
      for (const [notre, leur] of [
        [ici, la],
        [la, ici],
      ] as const) {
        const { plan, etat } = faire(trois(grille, notre, leur));
        expect(plan.points).toEqual([]);
        expect(etat).toEqual(notre);
      }
    });

    test('nor goes, once the other side has seen it, and what else was done comes', () => {
      const reprise = avec(la, ['bloc', 'b1', { intitule: 'Autre' }]);
      const { plan, etat } = faire(trois(ici, ici, reprise));
      expect(dits(plan)).toEqual(['champ bloc b1 intitule ·  · 1']);
      expect(etat.get('version')).toEqual(ici.get('version'));
      expect(etat.get('dossier')).toEqual(ici.get('dossier'));
    });

    test('a review that both have, and a dossier of a version that both have, come as ever', () => {
      const commune = avec(
        version(grille, 'v0', 1, '0.9'),
        ['relecture', 't0', { referentiel: 'r', tour: 1 }],
        ['dossier', 'd0', { referentiel: 'r', version: 'v0' }],
      );
      const leur = avec(
        version(commune, 'v2', 2, '1.0'),
        ['commentaire', 'c0', { relecture: 't0', numero: 1 }],
        ['suite', 's0', { dossier: 'd0', type: 'refus', le: '2026-06-18' }],
      );
      const { plan } = faire(trois(commune, version(commune, 'v1', 2, '1.0'), leur));
      expect(dits(plan)).toEqual(['ajout commentaire c0 ·  · 1', 'ajout suite s0 ·  · 1']);
    });
  });

  test('a draft in review here waits, and what is said of it comes', () => {
    const enRelecture = avec(
      base,
      ['relecture', 't', { referentiel: 'r', tour: 1 }],
      ['grille', 'g', { referentiel: 'r', rang: 'a0' }],
      ['partie', 'p', { grille: 'g', rang: 'a0' }],
    );
    const leur = avec(
      enRelecture,
      ['bloc', 'b1', { intitule: 'Autre' }],
      ['partie', 'p', { intitule: 'Autre' }],
      ['commentaire', 'o', { relecture: 't', numero: 1 }],
    );
    const etats = trois(enRelecture, enRelecture, leur);
    const relu = faire(etats, {}, { ...sansContexte, relectures: new Map([['r', 'Pour avis']]) });
    expect(relu.plan.empechements).toEqual([
      { racine: { entity: 'referentiel', id: 'r' }, raison: 'relecture', objet: 'Pour avis' },
    ]);
    expect(dits(relu.plan)).toEqual(['champ partie p intitule ·  · 1', 'ajout commentaire o ·  · 1']);
    const grille = faire(etats, {}, { ...sansContexte, relectures: new Map([['g', 'Grille']]) });
    expect(dits(grille.plan)).toEqual(['champ bloc b1 intitule ·  · 1', 'ajout commentaire o ·  · 1']);
    expect(grille.couvertes).toEqual(['e']);
  });

  test('a person of whom nothing was sent does not come, nor what names them; the rest of the body does', () => {
    const leur = avec(
      base,
      ['personne', 'n', { sceau: 's' }],
      ['organisme', 'o', { denomination: 'Un' }],
      ['intervenant', 'i', { organisme: 'o', rang: 'a0', personne: 'n' }],
      ['organisme', 'o2', { denomination: 'Deux' }],
    );
    const contexte = { ...sansContexte, sansCoordonnees: new Set(['n']) };
    const { plan, couvertes } = faire(trois(base, base, leur), {}, contexte);
    expect(plan.empechements).toEqual([
      { racine: { entity: 'organisme', id: 'o' }, raison: 'coordonnees', objet: '', personnes: ['n'] },
    ]);
    expect(dits(plan)).toEqual(['ajout organisme o ·  · 1', 'ajout organisme o2 ·  · 1']);
    // They come with a package where what is known of them is joined.
    expect(couvertes).not.toContain('o');
    expect(couvertes).not.toContain('n');
    const seule = faire(trois(base, base, avec(base, ['personne', 'n', { sceau: 's' }])), {}, contexte);
    expect(seule.plan.empechements).toMatchObject([{ racine: { entity: 'personne', id: 'n' } }]);
    const connue = avec(base, ['personne', 'n', { sceau: 's' }]);
    expect(planifier(trois(base, connue, leur), contexte).empechements).toEqual([]);
  });

  test('what a file has seen of others is its own', () => {
    const { plan } = faire(trois(base, avec(base, ['fusion', 'f1']), avec(base, ['fusion', 'f2'])));
    expect(plan.points).toEqual([]);
    expect(plan.comptes.total).toBe(8);
  });
});
