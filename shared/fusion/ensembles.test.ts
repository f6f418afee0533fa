import { describe, expect, test } from 'vitest';
import { avec, membre, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import type { JsonObject } from '../domain/json.ts';
import type { State } from '../domain/row.ts';
import { baseCommune } from './base-commune.ts';

const votes = (pour: number, contre: number, abstention: number): JsonObject => ({
  pourEmployeurs: pour,
  contreEmployeurs: contre,
  abstentionEmployeurs: abstention,
});
const tenue = avec(
  base,
  ['regleDecision', 'q', { intitule: 'Accord' }],
  ['seance', 's', { date: '2026-06-18', regle: 'q' }],
  ['presence', 'p1', { seance: 's', rang: 'a0', organisation: 'Un', etat: 'present' }],
  ['presence', 'p2', { seance: 's', rang: 'a1', organisation: 'Deux', etat: 'present' }],
  [
    'decision',
    'd',
    { seance: 's', rang: 'a0', objet: 'Adopter', sujets: [], pourSalaries: 2, ...votes(5, 0, 0) },
  ],
);
const comptee = (...compte: readonly [number, number, number]): State =>
  avec(tenue, ['decision', 'd', votes(...compte)]);
const compte = (etat: State): readonly unknown[] =>
  Object.keys(votes(0, 0, 0)).map((nom) => membre(etat, { entity: 'decision', id: 'd' }, nom));
const cle = 'champ decision d votesEmployeurs';

describe('votes of a collège, counted otherwise on each side', () => {
  const [ici, la] = [comptee(4, 1, 0), comptee(4, 0, 1)];

  test('are one question', () => {
    const { plan, etat } = faire(trois(tenue, ici, la));
    expect(dits(plan)).toEqual([`${cle} · champ · 1`]);
    expect(plan.points[0]).toMatchObject({
      membre: 'votesEmployeurs',
      base: votes(5, 0, 0),
      notre: votes(4, 1, 0),
      leur: votes(4, 0, 1),
    });
    expect(compte(etat)).toEqual([4, 1, 0]);
  });

  test.each([
    ['leur', [4, 0, 1]],
    ['notre', [4, 1, 0]],
  ] as const)('answered « %s », are as one side counted them', (choix, attendu) => {
    expect(compte(faire(trois(tenue, ici, la), { [cle]: { choix } }).etat)).toEqual(attendu);
  });

  test('have no other value: what nobody counted is not written in a merge', () => {
    expect(() => faire(trois(tenue, ici, la), { [cle]: { choix: 'autre', valeur: 5 } })).toThrow(
      /no other value/,
    );
  });

  test('decided otherwise by each at once, are asked again', () => {
    expect([...baseCommune(tenue, ici, la).sansBase]).toEqual(['decision d votesEmployeurs']);
  });
});

test('votes that one person alone counted come whole, beside those of the other collège', () => {
  const ici = avec(tenue, ['decision', 'd', { pourSalaries: 1 }]);
  const { plan, etat } = faire(trois(tenue, ici, comptee(3, 1, 1)));
  expect(dits(plan)).toEqual([`${cle} ·  · 1`]);
  expect(compte(etat)).toEqual([3, 1, 1]);
  expect(membre(etat, { entity: 'decision', id: 'd' }, 'pourSalaries')).toBe(1);
});

test('whether an organisation is there, and by whom, is one question', () => {
  const ici = avec(tenue, ['presence', 'p1', { etat: 'represente', mandataire: 'p2' }]);
  const la = avec(tenue, ['presence', 'p1', { etat: 'absent' }]);
  const { plan, etat } = faire(trois(tenue, ici, la), { 'champ presence p1 presence': { choix: 'leur' } });
  expect(dits(plan)).toEqual(['champ presence p1 presence · champ · 1']);
  expect(etat).toEqual(la);
});

test('what became of a comment, and why, is one question: nobody accepts it for the reason of a refusal', () => {
  const relue = avec(
    base,
    ['relecture', 'x', { referentiel: 'r', objet: 'Premier tour' }],
    ['commentaire', 'm', { relecture: 'x', numero: 1, texte: 'Trop long.', statut: 'ouvert' }],
  );
  const refuse = avec(relue, ['commentaire', 'm', { statut: 'refusee', motif: 'C’est dans l’arrêté.' }]);
  const accepte = avec(relue, ['commentaire', 'm', { statut: 'acceptee', motif: 'On allège.' }]);
  const { plan, etat } = faire(trois(relue, refuse, accepte), {
    'champ commentaire m suiteDonnee': { choix: 'leur' },
  });
  expect(dits(plan)).toEqual(['champ commentaire m suiteDonnee · champ · 1']);
  expect(etat).toEqual(accepte);
});
