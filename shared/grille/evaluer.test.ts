import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  Atelier,
  lignesDe,
  moyenne,
  nombre,
  noteDe,
  saisieDe,
  sequence,
  tous,
} from '../../tests/support/grilles.ts';
import { grilleTiree, noteTiree, saisieTiree } from '../../tests/support/random-grille.ts';
import type { Epreuve, Grille, Ligne, Note, PartageNotes, Regle, Resultat } from '../generated/document.ts';
import { monthsAfter } from '../domain/dates.ts';
import { rangDe } from './etat.ts';
import { evaluer } from './evaluer.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { centiemes, nombreDe } from './nombre.ts';

const moyennes = fc
  .record({
    acquis: fc.integer({ min: 0, max: 20 }).map(String),
    plancher: fc.option(fc.integer({ min: 0, max: 20 }).map(String), { nil: undefined }),
    absence: fc.constantFrom('zero', 'ignoree', 'bloquante'),
    arrondi: fc.record({
      pas: fc.constantFrom('0.01', '0.5', '1'),
      mode: fc.constantFrom('plus_proche', 'inferieur', 'superieur'),
    }),
  })
  .map(({ acquis, plancher, ...plus }) =>
    moyenne(acquis, { ...plus, ...(plancher !== undefined && { plancher }) }),
  ) satisfies fc.Arbitrary<Regle>;
/** A sequence keeps weaker laws (regle.test.ts): it is tried apart. */
const comptes = fc.oneof(fc.constant(tous), fc.integer({ min: 1, max: 3 }).map(nombre));
const regles = fc.oneof(comptes, moyennes);

const formes = fc.record({
  certification: comptes,
  parties: fc.array(
    fc.record({
      regle: fc.oneof(comptes, moyennes),
      reprend: fc.boolean(),
      garde: fc.constantFrom('derniere', 'meilleure'),
      epreuves: fc.array(
        fc.record({
          regle: regles,
          partage: fc.boolean(),
          absence: fc.constantFrom('zero', 'ignoree', 'bloquante'),
          lignes: fc.array(fc.record({ poids: fc.nat(9), eliminatoire: fc.boolean() }), {
            minLength: 1,
            maxLength: 4,
          }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
type Forme = typeof formes extends fc.Arbitrary<infer F> ? F : never;

/** A sound grid of that form, all on a scale of twenty. */
function grilleDe({ certification, parties }: Forme): Grille {
  const atelier = new Atelier(1);
  const vingt = atelier.echelle('vingt');
  const partage = (absence: PartageNotes['absence']): PartageNotes => ({
    absence,
    arrondi: { pas: '0.01', mode: 'plus_proche' },
  });
  return atelier.grille(
    'Grille',
    certification,
    [vingt],
    parties.map((partie, p) => {
      const epreuves = partie.epreuves.map((epreuve, e): Epreuve => {
        const lignes = epreuve.lignes.map(({ poids, eliminatoire }, l) =>
          atelier.ligne(`${p}.${e}.${l}`, vingt, { poids: String(poids), eliminatoire }),
        );
        const regle =
          partie.regle.type === 'moyenne' && epreuve.regle.type !== 'moyenne' ? partie.regle : epreuve.regle;
        const shared = epreuve.partage
          ? {
              evaluateurs: [atelier.evaluateur('tuteur', '40'), atelier.evaluateur('formateur', '60')],
              partage: partage(epreuve.absence),
            }
          : {};
        return atelier.epreuve(`${p}.${e}`, regle, lignes, shared);
      });
      const { garde } = partie;
      const rattrapage = atelier.epreuve('Rattrapage', tous, [], {
        reprend: { sur: ['non_acquis', 'a_confirmer'], garde },
      });
      return atelier.partie(String(p), partie.regle, [...epreuves, ...(partie.reprend ? [rattrapage] : [])]);
    }),
  );
}

/** Everything that could be marked, some of it marked. */
function notesPossibles(grille: Grille): readonly Note[] {
  return grille.parties.flatMap(({ epreuves }) =>
    epreuves.flatMap(({ lignes, evaluateurs }) =>
      lignes.flatMap((ligne) => {
        const rattrapages = epreuves.filter(({ reprend }) => reprend !== undefined);
        const premieres = evaluateurs.length === 0 ? [{}] : evaluateurs.map(({ id }) => ({ evaluateur: id }));
        return [...premieres, ...rattrapages.map(({ id }) => ({ reprise: id }))].map((plus) =>
          noteDe(grille, ligne, '0', plus),
        );
      }),
    ),
  );
}

const cas = formes
  .map(grilleDe)
  .chain((grille) => {
    const notes = notesPossibles(grille);
    const valeurs = fc.array(fc.option(fc.nat(40), { nil: null, freq: 6 }), {
      minLength: notes.length,
      maxLength: notes.length,
    });
    return fc.tuple(fc.constant(grille), fc.constant(notes), valeurs);
  })
  .map(([grille, notes, valeurs]) => ({
    grille,
    notes: notes.flatMap((note, i): readonly Note[] => {
      const demis = valeurs[i];
      return demis === null || demis === undefined ? [] : [{ ...note, valeur: nombreDe(demis * 50) }];
    }),
  }));

const noeudsDe = (resultat: Resultat) => [
  resultat,
  ...resultat.parties,
  ...resultat.parties.flatMap(({ epreuves }) => epreuves),
];

/** Which lines are taken again, and in which retake. */
const reprisesDe = ({ parties }: Resultat, { parties: faites }: Grille): string =>
  parties
    .flatMap(({ epreuves }, p) =>
      epreuves.flatMap(({ lignes }, e) =>
        faites[p]?.epreuves[e]?.reprend === undefined ? [] : lignes.map(({ id }) => id),
      ),
    )
    .join(' ');

/** The nodes that are in a worse state, or worth less, than they were. */
const piresDe = (avant: Resultat, apres: Resultat) =>
  noeudsDe(avant)
    .map((noeud, i) => [noeud, noeudsDe(apres)[i] ?? noeud] as const)
    .filter(
      ([a, b]) =>
        rangDe(b.etat) < rangDe(a.etat) || centiemes(b.valeur ?? '10000') < centiemes(a.valeur ?? '0'),
    );

test.prop([cas, fc.nat(), fc.nat(40)], { numRuns: 600 })(
  'a better mark never makes a worse result, at any place, the same lines being taken again',
  ({ grille, notes }, rang, demis) => {
    fc.pre(notes.length > 0);
    expect(fautesDeGrille(grille)).toEqual([]);
    const mieux = notes.map((note, i) =>
      i === rang % notes.length
        ? { ...note, valeur: nombreDe(Math.max(centiemes(note.valeur ?? '0'), demis * 50)) }
        : note,
    );
    const [avant, apres] = [
      evaluer(grille, saisieDe(grille, notes)),
      evaluer(grille, saisieDe(grille, mieux)),
    ];
    fc.pre(reprisesDe(avant, grille) === reprisesDe(apres, grille));
    expect(piresDe(avant, apres)).toEqual([]);
  },
);

const valeurDe = ({ echelles }: Grille, { echelle }: Ligne, { niveau, valeur }: Note): number => {
  const niveaux = echelles.find(({ id }) => id === echelle)?.niveaux ?? [];
  return centiemes(valeur ?? niveaux.find(({ code }) => code === niveau)?.valeur ?? '');
};

/** The lines that are taken again, by which retake each is, and what a sequence leaves out. */
const suitesDe = (resultat: Resultat, grille: Grille): string =>
  [
    reprisesDe(resultat, grille),
    ...resultat.parties.flatMap((partie) => [partie, ...partie.epreuves]),
    ...resultat.parties.flatMap(({ epreuves }) => epreuves.flatMap(({ lignes }) => lignes)),
  ]
    .map((place) =>
      typeof place === 'string'
        ? place
        : place.raisons
            .filter(({ code }) => code === 'hors_sequence' || code === 'reprise')
            .map(({ code, element }) => `${code} ${element ?? ''}`),
    )
    .join(' ');

test.prop([fc.gen(), fc.nat()], { numRuns: 600 })(
  'nor in any grid, of sequences, levels and retakes, these being held fixed',
  (tire, rang) => {
    const grille = grilleTiree(tire);
    const saisie = saisieTiree(tire, grille);
    const [place, note] = [...saisie.notes.entries()][rang % Math.max(saisie.notes.length, 1)] ?? [];
    const ligne = lignesDe(grille).find(({ id }) => id === note?.ligne);
    fc.pre(place !== undefined && note !== undefined && ligne !== undefined);
    const autre = { ...note, ...noteTiree(tire, grille, ligne) };
    const [basse, haute] = [note, autre].toSorted(
      (a, b) => valeurDe(grille, ligne, a) - valeurDe(grille, ligne, b),
    );
    fc.pre(basse !== undefined && haute !== undefined);
    const avec = (une: Note) => evaluer(grille, { ...saisie, notes: saisie.notes.with(place, une) });
    const [avant, apres] = [avec(basse), avec(haute)];
    fc.pre(suitesDe(avant, grille) === suitesDe(apres, grille));
    expect(piresDe(avant, apres)).toEqual([]);
  },
);

test.prop([cas, fc.nat()])(
  'the order of lines and of marks changes no state and no value',
  ({ grille, notes }, graine) => {
    const tourne = <T>(liste: readonly T[]): T[] => {
      const rang = liste.length === 0 ? 0 : graine % liste.length;
      return [...liste.slice(rang), ...liste.slice(0, rang)].toReversed();
    };
    const autre: Grille = {
      ...grille,
      parties: grille.parties.map((partie) => ({
        ...partie,
        epreuves: partie.epreuves.map((epreuve) => ({ ...epreuve, lignes: tourne(epreuve.lignes) })),
      })),
    };
    const conclu = (resultat: Resultat) => noeudsDe(resultat).map(({ etat, valeur }) => [etat, valeur]);
    expect(conclu(evaluer(autre, saisieDe(autre, tourne(notes))))).toEqual(
      conclu(evaluer(grille, saisieDe(grille, notes))),
    );
  },
);

describe('a sequence', () => {
  const atelier = new Atelier(2);
  const vingt = atelier.echelle('vingt');
  const [a, b] = [atelier.ligne('A', vingt), atelier.ligne('B', vingt)];
  const grille = atelier.grille(
    'G',
    sequence,
    [vingt],
    [
      atelier.partie('A', tous, [atelier.epreuve('A', tous, [a])]),
      atelier.partie('B', tous, [atelier.epreuve('B', sequence, [b])]),
    ],
  );
  const avec = (...ecrites: readonly string[]) =>
    evaluer(
      grille,
      saisieDe(
        grille,
        [a, b].flatMap((ligne, i) => (ecrites[i] === undefined ? [] : [noteDe(grille, ligne, ecrites[i])])),
      ),
    );

  test('takes the next only when the one before is acquired', () => {
    expect(avec('12', '9')).toMatchObject({ etat: 'non_acquis' });
    expect(avec('9', '12')).toMatchObject({
      etat: 'non_acquis',
      raisons: [{ code: 'sequence', element: grille.parties[0]?.id, etat: 'non_acquis' }],
      parties: [{ etat: 'non_acquis' }, { etat: 'non_passe', raisons: [{ code: 'hors_sequence' }] }],
    });
    expect(avec('12', '12').etat).toBe('acquis');
    expect(avec('12').etat).toBe('incomplet');
    expect(avec().etat).toBe('non_passe');
  });
});

describe('a partie acquired before', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-11-27', 60, '2026-11-27'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', 12, '2027-01-15'],
    ['9950-01-01', 1200, '9999-12-31'],
  ])('on %s for %i months, is until %s', (le, mois, jusque) => {
    expect(monthsAfter(le, mois)).toBe(jusque);
  });

  test('stays so whatever is marked since, and for ever when no length is given', () => {
    const atelier = new Atelier(3);
    const echelle = atelier.echelle('acquis');
    const ligne = atelier.ligne('L', echelle);
    const grille = atelier.grille(
      'G',
      tous,
      [echelle],
      [atelier.partie('P', tous, [atelier.epreuve('E', tous, [ligne])])],
    );
    const acquis = [{ partie: grille.parties[0]?.id ?? '', le: '1990-01-01' }];
    const saisie = saisieDe(grille, [noteDe(grille, ligne, 'NA')], { acquis });
    expect(evaluer(grille, saisie)).toMatchObject({
      etat: 'acquis',
      parties: [
        {
          etat: 'acquis',
          raisons: [{ code: 'deja_acquis', le: '1990-01-01' }],
          epreuves: [{ etat: 'non_acquis' }],
        },
      ],
    });
  });
});

test('a partie acquired before is not « not passed » because a sequence stops ahead of it', () => {
  const atelier = new Atelier(4);
  const [un, deux, trois] = ['Un', 'Deux', 'Trois'].map((nom) => atelier.partie(nom, tous, []));
  if (un === undefined || deux === undefined || trois === undefined) throw new Error('no partie');
  const grille = atelier.grille('G', sequence, [], [un, deux, trois]);
  const acquis = [{ partie: deux.id, le: '2025-01-01', valeur: '12' }];
  expect(evaluer(grille, saisieDe(grille, [], { acquis }))).toMatchObject({
    etat: 'incomplet',
    parties: [
      { etat: 'non_passe', raisons: [{ code: 'rien' }] },
      { etat: 'acquis', valeur: '12', raisons: [{ code: 'deja_acquis', le: '2025-01-01' }] },
      { etat: 'non_passe', raisons: [{ code: 'hors_sequence' }] },
    ],
  });
});

test('a mark below every level of its scale validates nothing', () => {
  const atelier = new Atelier(4);
  const vingt = atelier.echelle('vingt');
  const haute = { ...vingt, niveaux: vingt.niveaux.slice(1) };
  const grille = atelier.grille(
    'G',
    tous,
    [haute],
    [atelier.partie('P', tous, [atelier.epreuve('E', tous, [atelier.ligne('L', haute)])])],
  );
  const [ligne] = lignesDe(grille);
  if (ligne === undefined) throw new Error('no line');
  const [partie] = evaluer(grille, saisieDe(grille, [noteDe(grille, ligne, '9.5')])).parties;
  expect(partie?.epreuves[0]?.lignes).toEqual([
    { id: ligne.id, etat: 'non_acquis', valeur: '9.5', raisons: [{ code: 'niveau', valeur: '9.5' }] },
  ]);
});
