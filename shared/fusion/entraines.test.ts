import { expect, test } from 'vitest';
import { avec, membre, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';

const k1 = { entity: 'critere', id: 'k1' } as const;
const reformulee = avec(
  base,
  ['competence', 'c1', { libelle: 'Accueillir' }],
  ['critere', 'k1', { aVerifier: true }],
);

test('a critère to be looked at again because its compétence was reworded comes or not with it, and is no point', () => {
  const etats = trois(base, base, reformulee);
  const pris = faire(etats);
  expect(dits(pris.plan)).toEqual(['champ competence c1 libelle ·  · 1']);
  expect(pris.etat).toEqual(reformulee);
  expect(faire(etats, { 'champ competence c1 libelle': { choix: 'notre' } }).etat).toEqual(base);
  const autre = faire(etats, { 'champ competence c1 libelle': { choix: 'autre', valeur: 'Recevoir bien' } });
  expect(membre(autre.etat, k1, 'aVerifier')).toBe(true);
});

test('one that was reworded there after it was to be looked at is so no more, by the same answer', () => {
  const aRevoir = avec(base, ['critere', 'k1', { aVerifier: true }]);
  const revu = avec(base, ['critere', 'k1', { aVerifier: null, libelle: 'Chacun est reçu' }]);
  const pris = faire(trois(aRevoir, aRevoir, revu));
  expect(dits(pris.plan)).toEqual(['champ critere k1 libelle ·  · 1']);
  expect(pris.etat).toEqual(revu);
});

test('marked for itself, it is a point of its own', () => {
  const etats = trois(base, base, avec(base, ['critere', 'k1', { aVerifier: true }]));
  expect(dits(faire(etats).plan)).toEqual(['champ critere k1 aVerifier ·  · 1']);
});
