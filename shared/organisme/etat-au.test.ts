import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../domain/dates.ts';
import type { Portee } from '../generated/document.ts';
import { accordeesAu, enOrdre, situationAu, type Etape } from './etat-au.ts';
import { accordee, suitesDe, type Etat, type EtatAu } from './etats.ts';
import { fautesDesPassages } from './fautes-passages.ts';

const portee: Portee = { nature: 'FORMER', blocs: [], versions: [] };

const histoire: readonly Etape[] = [
  { etat: 'demande', le: '2024-01-10', portee },
  { etat: 'instruction', le: '2024-02-01' },
  { etat: 'avis', le: '2024-03-01' },
  {
    etat: 'habilite',
    le: '2024-04-01',
    jusqua: '2026-03-31',
    decision: { date: '2024-03-20', ref: 'PV 12' },
  },
  { etat: 'suspendu', le: '2025-01-01' },
  { etat: 'habilite', le: '2025-03-01' },
  { etat: 'habilite', le: '2026-07-01', jusqua: '2028-06-30', portee: { ...portee, nature: 'ORGA_FORM' } },
  { etat: 'retire', le: '2027-01-01' },
];

test.each<readonly [string, EtatAu | null, string | null, string | null]>([
  ['2024-01-09', null, null, null],
  ['2024-01-10', 'demande', '2024-01-10', null],
  ['2024-03-31', 'avis', '2024-03-01', null],
  ['2024-04-01', 'habilite', '2024-04-01', '2026-03-31'],
  ['2025-02-28', 'suspendu', '2025-01-01', '2026-03-31'],
  // Lifted: the period runs on.
  ['2025-03-01', 'habilite', '2025-03-01', '2026-03-31'],
  ['2026-03-31', 'habilite', '2025-03-01', '2026-03-31'],
  ['2026-04-01', 'expire', '2026-04-01', '2026-03-31'],
  // Renewed after a gap.
  ['2026-07-01', 'habilite', '2026-07-01', '2028-06-30'],
  ['2027-01-01', 'retire', '2027-01-01', '2028-06-30'],
  ['9999-12-31', 'retire', '2027-01-01', '2028-06-30'],
])('on %s: %s', (jour, etat, depuis, fin) => {
  const situation = situationAu(histoire, jour);
  expect([situation?.etat ?? null, situation?.depuis ?? null, situation?.periode?.au ?? null]).toEqual([
    etat,
    depuis,
    fin,
  ]);
});

test('its scope is the last one given, its decision the last one named', () => {
  expect(situationAu(histoire, '2025-06-01')).toMatchObject({
    portee: { nature: 'FORMER' },
    decision: { ref: 'PV 12' },
    periode: { du: '2024-04-01' },
  });
  expect(situationAu(histoire, '2026-08-01')?.portee?.nature).toBe('ORGA_FORM');
});

test('a suspension does not outlive its period', () => {
  const etapes: readonly Etape[] = [
    { etat: 'habilite', le: '2024-01-01', jusqua: '2024-12-31', portee },
    { etat: 'suspendu', le: '2024-06-01' },
  ];
  expect(situationAu(etapes, '2025-01-01')?.etat).toBe('expire');
});

test('a new request leaves the period of the one before', () => {
  const etapes: readonly Etape[] = [
    { etat: 'habilite', le: '2020-01-01', jusqua: '2021-12-31', portee },
    { etat: 'retire', le: '2021-06-01' },
    { etat: 'demande', le: '2023-01-01' },
  ];
  expect(situationAu(etapes, '2023-01-01')).toMatchObject({ etat: 'demande', periode: null });
});

const jours = Array.from({ length: 60 }, (_, i) => dayAfter('2026-01-01', i));

/** Any history that the table of passages allows, over two months. */
const histoires: fc.Arbitrary<readonly Etape[]> = fc
  .array(
    fc.record({
      suite: fc.nat(),
      pas: fc.nat(12),
      duree: fc.nat(20),
      sansFin: fc.boolean(),
      portee: fc.option(fc.constantFrom<Portee['nature']>('FORMER', 'ORGANISER', 'ORGA_FORM')),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((tirages) => {
    const etapes: Etape[] = [];
    let de: Etat | null = null;
    let le = '2026-01-01';
    for (const tirage of tirages) {
      const suites = suitesDe(de);
      const etat: Etat = suites[tirage.suite % suites.length] ?? 'demande';
      le = dayAfter(le, tirage.pas);
      const peutSansFin = de === null || de === 'suspendu';
      const fin = etat === 'habilite' && !(peutSansFin && tirage.sansFin);
      etapes.push({
        etat,
        le,
        ...(fin && { jusqua: dayAfter(le, tirage.duree) }),
        ...((tirage.portee !== null || de === null) && {
          portee: { ...portee, nature: tirage.portee ?? 'FORMER' },
        }),
      });
      de = etat;
    }
    return etapes;
  });

interface Jour {
  readonly etat: EtatAu | null;
  readonly fin: string | null;
  readonly nature: string | null;
}

/** Day after day, as somebody with a calendar and a pencil would. */
function pasAPas(etapes: readonly Etape[]): ReadonlyMap<string, Jour> {
  const parJour = new Map<string, Jour>();
  let tenu: Etat | null = null;
  let fin: string | null = null;
  let nature: string | null = null;
  for (const jour of jours) {
    for (const etape of etapes.filter(({ le }) => le === jour)) {
      if (etape.etat === 'demande') fin = null;
      else if (etape.etat === 'habilite' && etape.jusqua !== undefined) fin = etape.jusqua;
      // Granted anew after its end had passed, a period does not come back: `habilite` without an end only lifts a suspension.
      else if (etape.etat === 'habilite' && tenu !== 'suspendu') fin = null;
      if (etape.portee !== undefined) nature = etape.portee?.nature ?? nature;
      tenu = etape.etat;
    }
    const passee = fin !== null && jour > fin && (tenu === 'habilite' || tenu === 'suspendu');
    parJour.set(jour, { etat: passee ? 'expire' : tenu, fin, nature });
  }
  return parJour;
}

test('whatever its history, the state on every day agrees with a day-by-day recomputation', () => {
  fc.assert(
    fc.property(histoires, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (etapes, melange) => {
      expect(fautesDesPassages(etapes)).toEqual([]);
      const attendus = pasAPas(etapes);
      // Recorded in any order, but that of one day.
      const melees = [...Map.groupBy(etapes, ({ le }) => le).values()]
        .map((groupe, i) => ({ groupe, cle: melange[i] ?? 0 }))
        .toSorted((a, b) => a.cle - b.cle)
        .flatMap(({ groupe }) => groupe);
      const ordonnees = enOrdre(melees);
      for (const jour of jours) {
        const situation = situationAu(ordonnees, jour);
        expect({
          etat: situation?.etat ?? null,
          fin: situation?.periode?.au ?? null,
          nature: situation?.portee?.nature ?? null,
        }).toEqual(attendus.get(jour));
      }
    }),
    { numRuns: 300 },
  );
});

const accordeAu = (etapes: readonly Etape[], jour: string) => situationAu(accordeesAu(etapes, jour), jour);

describe('what was granted', () => {
  const redemande: readonly Etape[] = [
    ...histoire,
    { etat: 'demande', le: '2027-06-01', portee: { ...portee, nature: 'ORGANISER' } },
    { etat: 'instruction', le: '2027-07-01' },
    { etat: 'avis', le: '2027-08-01' },
  ];
  const retrait = accordeAu(histoire, '2027-01-01');

  test.each<readonly [string, readonly Etape[]]>([
    ['is pending', redemande],
    ['was refused', [...redemande, { etat: 'refuse', le: '2027-09-01' }]],
    ['was withdrawn', [...redemande, { etat: 'retire', le: '2027-09-01' }]],
    [
      'was refused and made again',
      [...redemande, { etat: 'refuse', le: '2027-09-01' }, { etat: 'demande', le: '2027-10-01' }],
    ],
  ])('stays withdrawn while a new request %s', (_, etapes) => {
    expect(retrait?.etat).toBe('retire');
    for (const jour of ['2027-06-01', '2027-07-01', '2027-08-01', '2027-12-31'])
      expect(accordeAu(etapes, jour)).toEqual(retrait);
  });

  test('is nothing before, and the new grant after', () => {
    expect(accordeAu(histoire, '2024-03-31')).toBeNull();
    const accordes: readonly Etape[] = [
      ...redemande,
      { etat: 'habilite', le: '2027-09-01', jusqua: '2029-08-31' },
    ];
    expect(accordeAu(accordes, '2027-08-31')).toEqual(retrait);
    expect(accordeAu(accordes, '2027-09-01')).toEqual(situationAu(accordes, '2027-09-01'));
  });

  test('whatever its history, is no request, and what it is on a day that has none', () => {
    fc.assert(
      fc.property(histoires, (etapes) => {
        const lus = jours.map((jour) => [situationAu(etapes, jour), accordeAu(etapes, jour)] as const);
        expect(lus.filter(([, accorde]) => accorde !== null && !accordee(accorde.etat))).toEqual([]);
        const tenus = lus.filter(([lue]) => lue !== null && lue.etat !== 'retire' && accordee(lue.etat));
        expect(tenus.map(([, accorde]) => accorde)).toEqual(tenus.map(([lue]) => lue));
      }),
    );
  });
});

test.each<readonly [string, readonly Etape[], string]>([
  ['nothing', [], 'AUCUN'],
  ['a passage that the table does not allow', [{ etat: 'avis', le: '2024-01-01', portee }], 'INTERDIT'],
  ['a scope that was never given', [{ etat: 'demande', le: '2024-01-01' }], 'SANS_PORTEE'],
  ['a day of no calendar', [{ etat: 'demande', le: '2024-02-30', portee }], 'DATE'],
  [
    'a renewal without an end',
    [
      { etat: 'habilite', le: '2024-01-01', jusqua: '2024-12-31', portee },
      { etat: 'habilite', le: '2025-01-01' },
    ],
    'SANS_FIN',
  ],
  [
    'an end before the beginning',
    [{ etat: 'habilite', le: '2024-01-01', jusqua: '2023-12-31', portee }],
    'FIN_AVANT_DEBUT',
  ],
  [
    'an end of what has no period',
    [{ etat: 'suspendu', le: '2024-01-01', jusqua: '2024-12-31', portee }],
    'FIN_SANS_OBJET',
  ],
])('is refused: %s', (_, etapes, code) => {
  expect(fautesDesPassages(etapes).map((faute) => faute.code)).toEqual([code]);
});
