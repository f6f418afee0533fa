import { describe, expect, test } from 'vitest';
import { avec, trois } from '../../tests/support/etats.ts';
import { base, faire } from '../../tests/support/fusions.ts';
import type { Reponse, Reponses } from './modele.ts';

describe('comments that name each other as doubles, as no window lets one say, stand or fall together', () => {
  const lue = avec(base, ['relecture', 't', { referentiel: 'r', tour: 1 }]);
  const double = (id: string, numero: number, doublonDe: string) =>
    ['commentaire', id, { relecture: 't', numero, statut: 'doublon', doublonDe }] as const;
  const venus = avec(lue, double('o1', 1, 'o2'), double('o2', 2, 'o3'), double('o3', 3, 'o1'));
  const repondre = (o1: Reponse['choix'], o2: Reponse['choix'], o3: Reponse['choix']) => {
    const reponses: Reponses = {
      'ajout commentaire o1': { choix: o1 },
      'ajout commentaire o2': { choix: o2 },
      'ajout commentaire o3': { choix: o3 },
    };
    const { etat, pris, refuses, reportes } = faire(trois(lue, lue, venus), reponses);
    return { restent: [...(etat.get('commentaire')?.keys() ?? [])], pris, refuses, reportes };
  };

  test('all of them, when all are accepted', () => {
    expect(repondre('leur', 'leur', 'leur')).toEqual({
      restent: ['o1', 'o2', 'o3'],
      pris: 3,
      refuses: 0,
      reportes: 0,
    });
  });

  test('none, when one is refused: the others are refused with it', () => {
    expect(repondre('leur', 'notre', 'leur')).toEqual({ restent: [], pris: 0, refuses: 3, reportes: 0 });
    expect(repondre('notre', 'notre', 'leur')).toEqual({ restent: [], pris: 0, refuses: 3, reportes: 0 });
  });

  test('none, when one waits: the others wait with it', () => {
    expect(repondre('leur', 'plusTard', 'leur')).toEqual({ restent: [], pris: 0, refuses: 0, reportes: 3 });
  });
});
