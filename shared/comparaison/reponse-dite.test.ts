import { describe, expect, test } from 'vitest';
import type { ReponseDite } from '../contract/answers/fusion.ts';
import type { MadeOf } from '../contract/answers/history.ts';
import { questions } from '../fusion/modele.ts';
import { fusionCli } from '../i18n/fr/fusion-cli.ts';
import { unPoint } from '../../renderer/features/fusion/points-fictifs.ts';
import { reponseDite } from './reponse-dite.ts';

const reponse: ReponseDite = {
  sujet: { entity: 'competence', id: 'c', code: 'C1', libelle: 'Accueillir' },
  membre: 'libelle',
  sorte: 'champ',
  question: 'champ',
  choix: 'leur',
  valeur: null,
  motif: null,
  faitDe: null,
};

describe('an answer, once it is past', () => {
  test.each([
    ['leur', 'reçu'],
    ['notre', 'refusé, cette copie reste comme elle était'],
    ['plusTard', 'plus tard'],
  ] as const)('« %s »', (choix, dit) => {
    expect(reponseDite({ ...reponse, choix })).toMatch(
      new RegExp(`, libellé \\(changement dans les deux copies\\)\u00a0: ${dit}$`),
    );
  });

  test('in other words gives them; of two decisions that are both kept, says so', () => {
    const autre = { ...reponse, choix: 'autre' } as const;
    expect(reponseDite({ ...autre, valeur: 'Ensemble' })).toContain('autre texte, «\u00a0Ensemble\u00a0»');
    expect(reponseDite({ ...autre, question: 'deuxDecisions' })).toMatch(/: les deux$/);
  });

  test('in other words says from whose words they were made', () => {
    const [jeanne, paul] = ['Jeanne', 'Paul'].map((nom) => ({ id: nom, nom, college: 'salaries' }) as const);
    if (jeanne === undefined || paul === undefined) throw new Error('nobody');
    const autre = { ...reponse, choix: 'autre', valeur: 'Ensemble' } as const;
    const dite = (authors: MadeOf['authors'], isBoth: boolean): string =>
      reponseDite({ ...autre, faitDe: { authors, isBoth } }).replace(/^.*\u00a0: /, '');
    expect(dite([jeanne, paul], true)).toBe(
      'les deux changements ensemble, «\u00a0Ensemble\u00a0», à partir de ce qu’ont écrit Jeanne et Paul',
    );
    expect(dite([jeanne], false)).toBe(
      'autre texte, «\u00a0Ensemble\u00a0», à partir de ce qu’a écrit Jeanne',
    );
  });

  test.each(questions)('to « %s » names the copies for who reads it anywhere, on any day', (question) => {
    const dites = [reponseDite({ ...reponse, question }), fusionCli.question(unPoint('1', { question }))];
    for (const dite of dites) expect(dite).not.toMatch(/\b(ici|là-bas|chez (nous|eux|vous)|côtés?)\b/i);
  });
});
