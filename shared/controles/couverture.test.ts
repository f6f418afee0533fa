import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  activite,
  bloc,
  competence,
  critere,
  modalite,
  rapportDe,
  referentiel,
} from '../../tests/support/controles.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource } from '../../tests/support/random-source.ts';
import { stateOf } from '../../tests/support/state-of.ts';
import type { MutableState } from '../domain/row.ts';
import { couvertureDe } from './couverture.ts';

test('the least covered first, with what each lacks, and what covers nothing', () => {
  const vente = activite('Vente');
  const achat = activite('Achat');
  const evaluated = competence('Vendre', { criteres: [critere('Signé')], activites: [vente.id] });
  const unlinked = competence('Louer', { criteres: [critere('Rendu')] });
  const bare = competence('Acheter');
  const entretien = modalite('Entretien', { competences: [evaluated.id, unlinked.id] });
  const nothing = modalite('Rien');
  const of = referentiel({
    activites: [vente, achat],
    blocs: [bloc({ competences: [evaluated, unlinked, bare], modalites: [entretien, nothing] })],
  });
  const { lignes, orphelins, comptes } = couvertureDe(stateOf(of), of.id);
  expect(lignes.map((ligne) => [ligne.competence, ligne.manques])).toEqual([
    [bare.id, ['critere', 'modalite', 'activite']],
    [unlinked.id, ['activite']],
    [evaluated.id, []],
  ]);
  expect(lignes[2]).toMatchObject({
    criteres: [evaluated.criteres[0]?.id],
    modalites: [entretien.id],
    activites: [vente.id],
  });
  expect(orphelins).toEqual({ criteres: [], modalites: [nothing.id], activites: [achat.id] });
  expect(comptes).toEqual({ competences: 3, couvertes: 2, sansCritere: 1, sansModalite: 1, sansActivite: 2 });
});

test('in the RS no activité is missed; a critère without compétence is told', () => {
  const of = referentiel({
    registre: 'RS',
    competences: [competence('Vendre', { criteres: [critere('Signé')] })],
  });
  const state: MutableState = stateOf(of);
  expect(couvertureDe(state, of.id).lignes[0]?.manques).toEqual(['modalite']);
  const [row] = state.get('critere')?.values() ?? [];
  if (row === undefined) throw new Error('the critère is there');
  state.get('critere')?.set(row.id, { ...row, competence: '01900000-0000-7000-8000-000000000000' });
  expect(couvertureDe(state, of.id).orphelins.criteres).toEqual([row.id]);
  const orphan = rapportDe(state, 'adoption').constats.filter(
    ({ regle, item }) => regle === 'L09' && item.id === row.id,
  );
  expect(orphan).toMatchObject([{ niveau: 'erreur', parametres: { quoi: 'critere' } }]);
});

test('the example is covered whole', () => {
  const { comptes, orphelins } = couvertureDe(stateOf(exampleReferentiel), exampleReferentiel.id);
  expect(comptes.couvertes).toBe(comptes.competences);
  expect(comptes).toMatchObject({ sansCritere: 0, sansModalite: 0, sansActivite: 0 });
  expect(orphelins).toEqual({ criteres: [], modalites: [], activites: [] });
});

test.prop([fc.integer({ min: 1, max: 2 ** 31 - 1 })], { numRuns: 40 })(
  'what is not covered is exactly what the rules call an error',
  (seed) => {
    const of = randomReferentiel(randomSource(seed));
    const { lignes, comptes } = couvertureDe(stateOf(of), of.id);
    const { constats } = rapportDe(of, 'adoption');
    const errors = (regle: string): readonly string[] =>
      constats.flatMap((one) => (one.regle === regle ? [one.item.id] : [])).sort();
    const lacking = (manque: 'critere' | 'modalite'): readonly string[] =>
      lignes.flatMap(({ competence: id, manques }) => (manques.includes(manque) ? [id] : [])).sort();
    expect(lacking('critere')).toEqual(errors('L09'));
    expect(lacking('modalite')).toEqual(errors('L32'));
    expect(lignes).toHaveLength(comptes.competences);
  },
);
