import { describe, expect, test } from 'vitest';
import {
  deliberationExemple,
  presenceExemple,
  regleExemple,
  votesExemple,
} from '../../tests/support/seance-exemple.ts';
import type { RegleDecision } from '../generated/document.ts';
import { phraseDeFaute, resultatDit } from '../i18n/fr/decisions.ts';
import { evaluer } from './evaluer.ts';
import type { Deliberation } from './modele.ts';

const conclu = (more: Partial<Deliberation>): string => resultatDit(evaluer(deliberationExemple(more)));
const redit = (more: Partial<Deliberation>): readonly string[] =>
  evaluer(deliberationExemple(more)).fautes.map(phraseDeFaute);
const selon = (regle: Partial<RegleDecision>, more: Partial<Deliberation> = {}): Partial<Deliberation> => ({
  regle: regleExemple(regle),
  ...more,
});

test('nothing is wrong with a decision taken as the rule says', () => {
  expect([conclu({}), redit({})]).toEqual(['adopté', []]);
});

describe('quorum', () => {
  const [e1, e2, s1, s2] = ['E1', 'E2', 'S1', 'S2'].map((nom) => presenceExemple(nom));
  const [e1a, s2a] = [presenceExemple('E1', { etat: 'absent' }), presenceExemple('S2', { etat: 'absent' })];
  const s2r = presenceExemple('S2', { etat: 'represente', mandataire: 'S1' });
  const presences = [e1, e2, s1, s2].flatMap((one) => one ?? []);

  test('wants of each collège as many organisations as the rule says, whatever was voted', () => {
    const absents = [e1a, presenceExemple('E2', { etat: 'absent' }), ...presences.slice(2)];
    expect(conclu({ presences: absents })).toBe('quorum non atteint (collège employeurs)');
    const deux = selon({ quorumPresents: 2 });
    expect(conclu({ ...deux, presences: [e1a, ...presences.slice(1, 3), s2a] })).toBe(
      'quorum non atteint (collège employeurs et collège salariés)',
    );
  });

  test('counts pouvoirs only where the rule says so', () => {
    const avec = [...presences.slice(0, 3), s2r];
    expect(conclu({ ...selon({ quorumPresents: 2 }), presences: avec })).toContain('collège salariés');
    expect(conclu({ ...selon({ quorumPresents: 2, quorumPouvoirs: true }), presences: avec })).toBe('adopté');
  });

  test('is a part of the votes of each collège, of those that the rule gives it', () => {
    const moitie = [...presences.slice(0, 3), s2a];
    expect(conclu({ ...selon({ quorumPart: 'moitie' }), presences: moitie })).toBe('adopté');
    expect(conclu({ ...selon({ quorumPart: 'deux_tiers' }), presences: moitie })).toContain('salariés');
    expect(conclu({ ...selon({ quorumPart: 'moitie', voix: 3 }), presences })).toBe('adopté');
    expect(conclu({ ...selon({ quorumPart: 'moitie', voix: 5 }), presences })).toContain('quorum');
  });
});

describe('majority', () => {
  const vote = (votes: Parameters<typeof votesExemple>[0], regle: Partial<RegleDecision> = {}): string =>
    conclu({ ...selon(regle), votes: votesExemple(votes) });

  test('absolute, of both collèges together: abstentions are not for', () => {
    expect(vote([2, 0, 0, 1, 1, 0])).toBe('adopté');
    expect(vote([2, 0, 0, 0, 0, 2])).toBe('désaccord entre les collèges');
    expect(vote([1, 1, 0, 1, 1, 0])).toBe('rejeté');
    expect(vote([1, 0, 1, 1, 0, 1], { base: 'exprimes' })).toBe('adopté');
  });

  test('of each collège', () => {
    expect(vote([2, 0, 0, 1, 1, 0], { majorite: 'par_college' })).toBe('désaccord entre les collèges');
    expect(vote([2, 0, 0, 2, 0, 0], { majorite: 'par_college' })).toBe('adopté');
  });

  test('double: of the whole, and more for than against in each', () => {
    expect(vote([2, 0, 0, 1, 0, 1], { majorite: 'double' })).toBe('adopté');
    expect(vote([2, 0, 0, 1, 1, 0], { majorite: 'double' })).toBe('désaccord entre les collèges');
  });

  test('collèges weigh as much as each other, or each vote counts for one', () => {
    const presences = ['E1', 'S1', 'S2', 'S3'].map((nom) => presenceExemple(nom));
    const votes = votesExemple([0, 1, 0, 3, 0, 0]);
    expect(conclu({ presences, votes })).toBe('désaccord entre les collèges');
    expect(conclu({ ...selon({ poids: 'voix' }), presences, votes })).toBe('adopté');
  });

  test('nobody has voted yet', () => {
    expect(conclu({ votes: null })).toBe('pas encore voté');
  });
});

describe('what the rule finds wrong is said in words', () => {
  const cas: readonly (readonly [string, Partial<Deliberation>, readonly string[]])[] = [
    ['notice', { envoi: '2026-02-03' }, ['Documents envoyés 6 jours avant, la règle en prévoit 8.']],
    ['notice over a change of month', { envoi: '2026-02-01' }, []],
    [
      'sent after the meeting',
      { envoi: '2026-02-10' },
      ['Documents envoyés après la séance, la règle les veut 8 jours avant.'],
    ],
    ['no notice wanted', selon({ preavis: 0 }, { envoi: '2026-02-09' }), []],
    [
      'rule of a later day',
      selon({ depuis: '2026-03-01' }),
      ['La règle ne s’applique que depuis le 01/03/2026, après la séance.'],
    ],
    [
      'votes of a collège',
      selon({ voix: 3 }),
      [
        'Les organisations du collège employeurs ont 2 voix en tout, la règle en prévoit 3.',
        'Les organisations du collège salariés ont 2 voix en tout, la règle en prévoit 3.',
      ],
    ],
    [
      'more votes than there are',
      { votes: votesExemple([2, 1, 0, 2, 0, 0]) },
      ['3 voix comptées au collège employeurs, qui en a 2 présentes ou représentées.'],
    ],
  ];
  test.each(cas)('%s', (_name, more, phrases) => {
    expect(redit(more)).toEqual(phrases);
  });

  test('a text that nothing says was sent', () => {
    const { envoi: _envoi, ...sans } = deliberationExemple();
    expect(evaluer(sans).fautes.map(phraseDeFaute)).toEqual([
      'Il n’est pas noté que ce texte ait été envoyé ; la règle le demande 8 jours avant.',
    ]);
  });

  test('one organisation counts once in its collège', () => {
    const notees = (...noms: readonly string[]): readonly string[] =>
      redit({ presences: noms.map((nom) => presenceExemple(nom)), votes: null });
    expect(notees('E1', 'S1', 'S2', 'S1')).toEqual([
      '« S1 » est notée 2 fois parmi les présences de son collège : ses voix se comptent autant de fois.',
    ]);
    expect(notees('E1', 'S1', 'S2')).toEqual([]);
  });

  test('pouvoirs: to one of the same collège, who is there, and no more than it may hold', () => {
    const avec = (...autres: readonly Parameters<typeof presenceExemple>[]): readonly string[] =>
      redit({
        presences: ['E1', 'S1']
          .map((nom) => presenceExemple(nom))
          .concat(autres.map((un) => presenceExemple(...un))),
        votes: null,
      });
    const a = (mandataire: string) => ({ etat: 'represente', mandataire }) as const;
    expect(avec(['S2', a('S1')])).toEqual([]);
    expect(avec(['S2', { etat: 'represente' }])).toEqual([
      '« S2 » est représentée, sans qu’il soit noté par qui.',
    ]);
    expect(avec(['S2', a('E1')])).toEqual(['« S2 » a donné son pouvoir à « E1 », de l’autre collège.']);
    expect(avec(['S2', a('S3')], ['S3', { etat: 'absent' }])).toEqual([
      '« S2 » a donné son pouvoir à « S3 », qui n’est pas présente.',
    ]);
    expect(avec(['S2', a('S1')], ['S3', a('S1')])).toEqual([
      '« S1 » porte 2 pouvoirs, la règle en prévoit au plus 1.',
    ]);
    expect(redit({ ...selon({ pouvoirs: 0 }), presences: [presenceExemple('S2', a('S1'))] })[0]).toBe(
      '« S2 » est représentée, et la règle n’accepte pas de pouvoir.',
    );
  });

  test('presidency alternates by years', () => {
    const regle = { alternanceAns: 2, alternanceDepuis: 2024, alternanceCollege: 'salaries' } as const;
    const en = (date: string, presidence: string) =>
      redit({ ...selon(regle), date, envoi: '2020-01-01', presidence });
    expect([en('2025-05-05', 'S1'), en('2026-05-05', 'E1'), en('2022-05-05', 'E1')]).toEqual([[], [], []]);
    expect(en('2026-05-05', 'S1')).toEqual(['En 2026, la présidence revient au collège employeurs.']);
    expect(redit(selon(regle))).toEqual(['La présidence n’est pas notée, et la règle veut qu’elle alterne.']);
    expect(redit({ presidence: 'E1', vicePresidence: 'E2' })).toEqual([
      'La présidence et la vice-présidence sont du même collège.',
    ]);
  });
});
