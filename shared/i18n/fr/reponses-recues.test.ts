import { describe, expect, test } from 'vitest';
import type { ReponseRecue } from '../../contract/answers/fusion.ts';
import { reponsesRecuesDites } from './reponses-recues.ts';

const { proposition, choix, surLePoint, maintenuDit } = reponsesRecuesDites;

const recue: ReponseRecue = {
  entity: 'competence',
  id: 'c',
  nom: 'C1.3 Sécuriser',
  membre: null,
  sorte: 'retrait',
  question: null,
  choix: 'notre',
  motif: null,
  par: { id: 'p', nom: 'Camille Essai', college: 'salaries' },
  le: '2026-11-27T09:00:00.000Z',
};

describe('an answer says what was proposed', () => {
  test.each([
    [{}, 'Votre suppression de «\u00a0C1.3 Sécuriser\u00a0»', 'refusée'],
    [{ question: 'retireLa' }, 'Votre suppression de «\u00a0C1.3 Sécuriser\u00a0»', 'refusée'],
    [{ choix: 'leur' }, 'Votre suppression de «\u00a0C1.3 Sécuriser\u00a0»', 'prise'],
    [
      { question: 'retireIci' },
      'Votre changement de «\u00a0C1.3 Sécuriser\u00a0», retiré de l’autre copie',
      'refusé',
    ],
    [
      { sorte: 'ajout', choix: 'plusTard' },
      'Votre ajout de «\u00a0C1.3 Sécuriser\u00a0»',
      'remis à plus tard',
    ],
    [
      { sorte: 'champ', membre: 'libelle', choix: 'autre' },
      'Votre changement de «\u00a0C1.3 Sécuriser\u00a0», libellé',
      'décidé autrement',
    ],
    [{ sorte: 'code' }, 'Votre code pour «\u00a0C1.3 Sécuriser\u00a0»', 'refusé'],
  ] as const)('%o', (part, dit, sort) => {
    const une = { ...recue, ...part };
    expect([proposition(une), choix(une)]).toEqual([dit, sort]);
  });

  test('where it comes back, says what becomes of it, unless that is asked', () => {
    expect(surLePoint(recue, false)).toMatch(
      /^Votre suppression a été refusée par Camille Essai, le .*\u00a0: il revient\.$/,
    );
    expect(surLePoint(recue, true)).not.toContain('revient');
    expect(surLePoint({ ...recue, sorte: 'champ', choix: 'autre' }, false)).toMatch(
      /^Votre changement a été décidé autrement par Camille Essai, le [^:]*\.$/,
    );
  });

  test('of what was refused here and is kept there, says who keeps it', () => {
    expect(maintenuDit(recue)).toMatch(/^Déjà refusé ici, et maintenu par Camille Essai, le .*\.$/);
    expect(maintenuDit(null)).toBe('Déjà refusé ici, et maintenu dans l’autre copie.');
  });
});
