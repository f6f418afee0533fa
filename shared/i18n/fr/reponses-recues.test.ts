import { describe, expect, test } from 'vitest';
import type { ReponseRecue } from '../../contract/answers/fusion.ts';
import { reponsesRecuesDites } from './reponses-recues.ts';

const { proposition, choix, surLePoint, maintenuDit, refuseDit } = reponsesRecuesDites;

const anne = { id: 'a', nom: 'Anne', college: 'salaries' } as const;
const claire = { id: 'c', nom: 'Claire', college: 'employeurs' } as const;

const recue: ReponseRecue = {
  entity: 'competence',
  id: 'c',
  nom: 'C1.3 Sécuriser',
  de: anne,
  refus: false,
  ensemble: false,
  membre: null,
  sorte: 'retrait',
  question: null,
  choix: 'notre',
  motif: null,
  par: { id: 'p', nom: 'Bruno', college: 'salaries' },
  le: '2026-11-27T09:00:00.000Z',
};

const ditSur = (part: Partial<ReponseRecue>, point: Partial<ReponseRecue> = part): string =>
  surLePoint({ ...recue, ...part }, { ...recue, ...part, ...point }, anne);

describe('an answer says what was proposed', () => {
  test.each([
    [{}, 'Votre suppression de «\u00a0C1.3 Sécuriser\u00a0»', 'refusée'],
    [{ question: 'retireLa' }, 'Votre suppression de «\u00a0C1.3 Sécuriser\u00a0»', 'refusée'],
    [{ choix: 'leur' }, 'Votre suppression de «\u00a0C1.3 Sécuriser\u00a0»', 'prise'],
    [
      { question: 'retireIci', de: null },
      'Le rétablissement de «\u00a0C1.3 Sécuriser\u00a0», après sa suppression dans l’autre copie',
      'refusé',
    ],
    [
      { sorte: 'ajout', choix: 'plusTard' },
      'Votre ajout de «\u00a0C1.3 Sécuriser\u00a0»',
      'remis à plus tard',
    ],
    [
      { sorte: 'champ', membre: 'libelle', choix: 'autre' },
      'Votre changement dans «\u00a0C1.3 Sécuriser\u00a0», libellé',
      'décidé autrement',
    ],
    [
      { sorte: 'champ', membre: 'libelle', choix: 'autre', ensemble: true },
      'Votre changement dans «\u00a0C1.3 Sécuriser\u00a0», libellé',
      'pris avec d’autres changements',
    ],
    [
      { sorte: 'ajout', question: 'deuxDecisions', choix: 'autre', ensemble: true },
      'Votre ajout de «\u00a0C1.3 Sécuriser\u00a0»',
      'gardé avec celui qui y était',
    ],
    [{ sorte: 'code' }, 'Votre code pour «\u00a0C1.3 Sécuriser\u00a0»', 'refusé'],
  ] as const)('%o', (part, dit, sort) => {
    const une = { ...recue, ...part };
    expect([proposition(une, anne), choix(une)]).toEqual([dit, sort]);
  });

  test.each([
    [anne, anne, 'Votre changement dans «\u00a0C1.3 Sécuriser\u00a0», libellé'],
    [anne, claire, 'Le changement d’Anne dans «\u00a0C1.3 Sécuriser\u00a0», libellé'],
    [anne, null, 'Le changement d’Anne dans «\u00a0C1.3 Sécuriser\u00a0», libellé'],
    [claire, anne, 'Le changement de Claire dans «\u00a0C1.3 Sécuriser\u00a0», libellé'],
    [null, anne, 'Le changement dans «\u00a0C1.3 Sécuriser\u00a0», libellé'],
  ])('by %o, read by %o', (de, lecteur, dit) => {
    expect(proposition({ ...recue, sorte: 'champ', membre: 'libelle', de }, lecteur)).toBe(dit);
  });

  test.each([
    ['ajout', 'Votre refus de la suppression de', 'Le refus, par Anne, de la suppression de'],
    ['retrait', 'Votre refus de l’ajout de', 'Le refus, par Anne, de l’ajout de'],
    ['champ', 'Votre refus du changement dans', 'Le refus, par Anne, du changement dans'],
    ['place', 'Votre refus du déplacement de', 'Le refus, par Anne, du déplacement de'],
    ['code', 'Votre refus du code pour', 'Le refus, par Anne, du code pour'],
  ] as const)('of what was refused (%s), not what was refused of it', (sorte, votre, celui) => {
    const dite = { ...recue, sorte, refus: true };
    const nom = '«\u00a0C1.3 Sécuriser\u00a0»';
    expect([proposition(dite, anne), proposition(dite, claire)]).toEqual([
      `${votre} ${nom}`,
      `${celui} ${nom}`,
    ]);
    expect([choix(dite), choix({ ...dite, choix: 'leur' })]).toEqual(['écarté', 'suivi']);
  });

  test('of an item that goes or comes, by whom and not of whom', () => {
    const dites = (['place', 'ajout', 'retrait'] as const).map((sorte) =>
      proposition({ ...recue, sorte, nom: 'C1' }, null),
    );
    expect(dites).toEqual([
      'Le déplacement par Anne de «\u00a0C1\u00a0»',
      'L’ajout par Anne de «\u00a0C1\u00a0»',
      'La suppression par Anne de «\u00a0C1\u00a0»',
    ]);
  });
});

describe('where it comes back', () => {
  test.each([
    [{}, { sorte: 'ajout' }, /^Votre suppression a été refusée par Bruno, le .*\u00a0: l’élément revient\.$/],
    [
      {},
      { sorte: 'ajout', question: 'retireIci' },
      /^Votre suppression a été refusée par Bruno, le [^:]*\.$/,
    ],
    [
      { sorte: 'champ', membre: 'libelle', de: claire },
      {},
      /^Le changement de Claire a été refusé par Bruno, le .*\u00a0: c’est ce texte qui vient\.$/,
    ],
    [{ sorte: 'champ', membre: 'rang' }, {}, /\u00a0: c’est cette valeur qui vient\.$/],
    [{ sorte: 'place' }, {}, /\u00a0: c’est à cette place qu’il vient\.$/],
    [
      { sorte: 'champ', membre: 'libelle', choix: 'autre' },
      {},
      /^Votre changement a été décidé autrement par Bruno, le [^:]*\.$/,
    ],
    [
      { sorte: 'ajout', refus: true },
      { sorte: 'retrait' },
      /^Votre refus de la suppression a été écarté par Bruno, le .*\u00a0: l’élément sera retiré\.$/,
    ],
    [
      { question: 'retireIci', de: null },
      { question: null },
      /^Le rétablissement de cet élément, retiré de l’autre copie, a été refusé par Bruno, le .*\u00a0: l’élément sera retiré\.$/,
    ],
    [
      { question: 'retireIci', de: null, choix: 'plusTard' },
      { question: 'retireLa' },
      /^Le rétablissement de cet élément, retiré de l’autre copie, a été remis à plus tard par Bruno, le [^:]*\.$/,
    ],
  ] as const)('%o on %o', (part, point, dit) => {
    expect(ditSur(part, point)).toMatch(dit);
  });

  test('of what was refused here and is kept there, says who had refused it, and why', () => {
    const refuse = { par: anne, le: recue.le, motif: 'Hors champ.' };
    expect([refuseDit(refuse, anne), refuseDit({ ...refuse, motif: null }, claire)]).toEqual([
      expect.stringMatching(/^Vous l’aviez refusé le 27 novembre .*\. Motif\u00a0: Hors champ\.$/),
      expect.stringMatching(/^Refusé ici par Anne le 27 novembre [^.]*\.$/),
    ]);
  });

  test('of what was refused here and is kept there, says who keeps it', () => {
    expect(maintenuDit(recue)).toMatch(/^Déjà refusé ici, et maintenu par Bruno, le .*\.$/);
    expect(maintenuDit(null)).toBe('Déjà refusé ici, et maintenu dans l’autre copie.');
  });
});
