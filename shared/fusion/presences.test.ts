import { describe, expect, test } from 'vitest';
import { avec, membre, trois } from '../../tests/support/etats.ts';
import { base, dits, faire } from '../../tests/support/fusions.ts';
import type { JsonObject } from '../domain/json.ts';
import type { State } from '../domain/row.ts';

const tenue = avec(
  base,
  ['regleDecision', 'q', { intitule: 'Accord' }],
  ['seance', 's', { date: '2026-06-18', regle: 'q' }],
);
const presence = (state: State, id: string, plus: JsonObject = {}): State =>
  avec(state, [
    'presence',
    id,
    {
      seance: 's',
      rang: 'a0',
      college: 'salaries',
      organisation: 'Syndicat',
      voix: 1,
      etat: 'present',
      ...plus,
    },
  ]);
const presences = (etat: State): readonly string[] => [...(etat.get('presence')?.keys() ?? [])].toSorted();

describe('one organisation at one meeting, noted on each side', () => {
  const ici = presence(tenue, 'p1');
  const la = presence(tenue, 'p2', { etat: 'absent' });
  const cle = 'ajout presence p2';

  test('is asked side by side, and ours stays until somebody answers', () => {
    const { plan, etat } = faire(trois(tenue, ici, la));
    expect(dits(plan)).toEqual([`${cle} · deuxPresences · 1`]);
    expect(plan.points[0]).toMatchObject({
      autre: { entity: 'presence', id: 'p1' },
      notre: { etat: 'present' },
      leur: { etat: 'absent' },
    });
    expect(presences(etat)).toEqual(['p1']);
  });

  test.each([
    ['leur', ['p2']],
    ['notre', ['p1']],
    ['plusTard', ['p1']],
  ] as const)('answered « %s », one is there', (choix, attendus) => {
    expect(presences(faire(trois(tenue, ici, la), { [cle]: { choix } }).etat)).toEqual(attendus);
  });

  test('cannot be kept twice', () => {
    expect(() => faire(trois(tenue, ici, la), { [cle]: { choix: 'autre' } })).toThrow(/no other value/);
  });

  test.each([
    ['of the other collège', { college: 'employeurs' }],
    ['of another name', { organisation: 'Autre syndicat' }],
    ['of no name yet', { organisation: '' }],
  ])('one %s is another', (_what, plus) => {
    const { plan, etat } = faire(trois(tenue, presence(tenue, 'p1', plus), presence(tenue, 'p2')));
    expect(dits(plan)).toEqual([`${cle} ·  · 1`]);
    expect(presences(etat)).toEqual(['p1', 'p2']);
  });

  test('nor do two without a name yet meet', () => {
    const sans = { organisation: '' };
    const { etat } = faire(trois(tenue, presence(tenue, 'p1', sans), presence(tenue, 'p2', sans)));
    expect(presences(etat)).toEqual(['p1', 'p2']);
  });
});

describe('what names an organisation by the attendance that gives way names the one that stays', () => {
  const preside = (state: State, id: string): State => avec(state, ['seance', 's', { presidence: id }]);
  const ici = presence(presence(tenue, 'p1'), 'm1', { organisation: 'Autre', mandataire: 'p1' });
  const la = preside(
    presence(presence(tenue, 'p2'), 'm2', { organisation: 'Tiers', mandataire: 'p2' }),
    'p2',
  );

  test.each([
    ['leur', 'p2'],
    ['notre', 'p1'],
  ] as const)('answered « %s »', (choix, reste) => {
    const { etat } = faire(trois(tenue, ici, la), { 'ajout presence p2': { choix } });
    expect(presences(etat)).toEqual(['m1', 'm2', reste]);
    for (const id of ['m1', 'm2']) expect(membre(etat, { entity: 'presence', id }, 'mandataire')).toBe(reste);
    expect(membre(etat, { entity: 'seance', id: 's' }, 'presidence')).toBe(reste);
  });
});

describe('two habilitations of one body for one certification, one on each side', () => {
  const organisme = avec(base, ['organisme', 'o', { denomination: 'Lices' }]);
  const habilitation = (state: State, id: string, plus: JsonObject = {}): State =>
    avec(
      state,
      ['habilitation', id, { organisme: 'o', rang: 'a0', referentiel: 'r', ...plus }],
      ['passage', `${id}p`, { habilitation: id, rang: 'a0', etat: 'demande', le: '2026-01-01' }],
    );
  const ids = (etat: State, entity: 'habilitation' | 'passage'): readonly string[] => [
    ...(etat.get(entity)?.keys() ?? []),
  ];
  const [ici, la] = [habilitation(organisme, 'h1'), habilitation(organisme, 'h2')];

  test.each([
    ['leur', ['h2']],
    ['notre', ['h1']],
    ['autre', ['h1', 'h2']],
    ['plusTard', ['h1']],
  ] as const)('are asked; answered « %s », these are there, with their passages', (choix, attendus) => {
    const { plan, etat } = faire(trois(organisme, ici, la), { 'ajout habilitation h2': { choix } });
    expect(dits(plan)).toEqual(['ajout habilitation h2 · deuxHabilitations · 2']);
    expect(ids(etat, 'habilitation')).toEqual(attendus);
    expect(ids(etat, 'passage')).toEqual(attendus.map((id) => `${id}p`));
  });

  test('at two places, are two', () => {
    const { plan } = faire(trois(organisme, ici, habilitation(organisme, 'h2', { etablissement: 'x' })));
    expect(dits(plan)).toEqual(['ajout habilitation h2 ·  · 2']);
  });
});
