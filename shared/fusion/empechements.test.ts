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

  test('an adopted version comes whole; of one number and another text, it stops its root alone', () => {
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
    expect(dits(plan)).toEqual(['champ espace e nom ·  · 1']);
    expect(couvertes).toEqual(['e']);
  });

  test('the same id with another hash, and a second list of bodies, stop it too', () => {
    const raisons = (notre: State, leur: State): readonly string[] =>
      planifier(trois(base, notre, leur), sansContexte).empechements.map(({ raison }) => raison);
    expect(raisons(adoptee, version(base, 'v1', 1, '1.0', 'autre'))).toEqual(['versionAutre']);
    const liste = (id: string): State => avec(base, ['liste', id, { referentiel: 'r' }]);
    expect(raisons(liste('l1'), liste('l2'))).toEqual(['versionAutre']);
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

  test('a person of whom nothing was sent does not come, nor the body that names them', () => {
    const leur = avec(
      base,
      ['personne', 'n', { sceau: 's' }],
      ['organisme', 'o', { denomination: 'Un' }],
      ['intervenant', 'i', { organisme: 'o', rang: 'a0', personne: 'n' }],
      ['organisme', 'o2', { denomination: 'Deux' }],
    );
    const contexte = { ...sansContexte, nonTransmis: new Set(['n']) };
    const { plan } = faire(trois(base, base, leur), {}, contexte);
    expect(plan.empechements.map(({ racine, raison }) => `${racine.id} ${raison}`)).toEqual([
      'n nonTransmis',
      'o nonTransmis',
    ]);
    expect(dits(plan)).toEqual(['ajout organisme o2 ·  · 1']);
    const connue = avec(base, ['personne', 'n', { sceau: 's' }]);
    expect(planifier(trois(base, connue, leur), contexte).empechements).toEqual([]);
  });

  test('what a file has seen of others is its own', () => {
    const { plan } = faire(trois(base, avec(base, ['fusion', 'f1']), avec(base, ['fusion', 'f2'])));
    expect(plan.points).toEqual([]);
    expect(plan.comptes.total).toBe(8);
  });
});
