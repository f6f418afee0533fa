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
import type { Echelle, Epreuve, Grille, Ligne, Regle } from '../generated/document.ts';
import { evaluer } from './evaluer.ts';
import { extremesDe, niveauxHorsDAtteinte } from './extremes.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { nombreDe } from './nombre.ts';
import { defautsDePortee } from './portee.ts';

/** A grid of one partie; what is not said of an épreuve is that all its lines are to be acquired. */
function grilleDe(
  regle: Regle,
  lignes: readonly Partial<Ligne>[],
  { plus = {}, echelle: nom = 'vingt' }: { plus?: Partial<Epreuve>; echelle?: 'vingt' | 'confirmation' } = {},
): Grille {
  const atelier = new Atelier(1);
  const echelle = atelier.echelle(nom);
  const faites = lignes.map((une, i) => atelier.ligne(`L${i + 1}`, echelle, une));
  const epreuve = atelier.epreuve('E', regle, faites, plus);
  return atelier.grille('G', tous, [echelle], [atelier.partie('P', tous, [epreuve])]);
}

const codes = (grille: Grille): readonly string[] =>
  defautsDePortee(grille).map(({ code, element }) => {
    const [partie] = grille.parties;
    const noms = new Map([
      [grille.id, 'grille'],
      [partie?.id, 'partie'],
      [partie?.epreuves[0]?.id, 'epreuve'],
    ]);
    return `${code} ${noms.get(element) ?? lignesDe(grille).find(({ id }) => id === element)?.libelle ?? '?'}`;
  });

describe('what no candidate can obtain is found where it is to be mended', () => {
  test('a usual grid has nothing of the kind', () => {
    expect(codes(grilleDe(tous, [{}, {}]))).toEqual([]);
    expect(codes(grilleDe(moyenne('12', { plancher: '8' }), [{}, {}]))).toEqual([]);
    expect(codes(grilleDe(nombre(1), [{}, {}]))).toEqual([]);
    expect(codes(grilleDe(sequence, [{ seuil: { acquis: '12' } }, { seuil: { acquis: '14' } }]))).toEqual([]);
  });

  test('a threshold above the scale, of a line or of an average', () => {
    expect(codes(grilleDe(tous, [{ seuil: { acquis: '25' } }, {}]))).toEqual(['jamais L1']);
    expect(codes(grilleDe(moyenne('25'), [{}, {}]))).toEqual(['jamais epreuve']);
    expect(codes(grilleDe(moyenne('12', { plancher: '21' }), [{}]))).toEqual(['jamais epreuve']);
  });

  test('a number that there are not, weights that count for nothing', () => {
    expect(codes(grilleDe(nombre(3), [{}, {}]))).toEqual(['jamais epreuve']);
    expect(codes(grilleDe(moyenne('10'), [{ poids: '0' }]))).toEqual(['jamais epreuve']);
  });

  test('an épreuve without a line', () => {
    expect(codes(grilleDe(tous, []))).toEqual(['vide epreuve']);
  });

  test('the highest mark of a scale is the last that its step reaches', () => {
    const grille = grilleDe(tous, [{ seuil: { acquis: '19.5' } }]);
    const [vingt] = grille.echelles;
    if (vingt === undefined) throw new Error('no scale');
    const echelles: Echelle[] = [{ ...vingt, points: { min: '0', max: '20', pas: '3' } }];
    expect(extremesDe(echelles[0] as Echelle)).toEqual([0, 1800]);
    expect(codes({ ...grille, echelles })).toEqual(['jamais L1']);
  });

  test('shared marks are rounded as the épreuve says', () => {
    const partage = { absence: 'bloquante', arrondi: { pas: '1', mode: 'plus_proche' } } as const;
    const atelier = new Atelier(2);
    const evaluateurs = [atelier.evaluateur('tuteur', '50'), atelier.evaluateur('formateur', '50')];
    const plus = { partage, evaluateurs };
    const grille = grilleDe(tous, [{ seuil: { acquis: '1' } }], { plus, echelle: 'confirmation' });
    expect(codes(grille)).toEqual([]);
  });
});

describe('what nobody can fail', () => {
  test('a threshold that the lowest mark reaches', () => {
    expect(codes(grilleDe(tous, [{ seuil: { acquis: '0' } }, {}]))).toEqual(['toujours L1']);
    expect(codes(grilleDe(moyenne('0'), [{}, {}]))).toEqual(['toujours epreuve']);
  });
});

test('an average of marks on different scales', () => {
  const atelier = new Atelier(3);
  const [vingt, quatre] = [atelier.echelle('vingt'), atelier.echelle('maitrise')];
  const lignes = [atelier.ligne('A', vingt), atelier.ligne('B', quatre)];
  const epreuve = atelier.epreuve('E', moyenne('10'), lignes);
  const grille = atelier.grille('G', tous, [vingt, quatre], [atelier.partie('P', tous, [epreuve])]);
  expect(defautsDePortee(grille)).toEqual([{ code: 'melange', element: epreuve.id, valeurs: ['4', '20'] }]);
});

test('levels that no mark reaches', () => {
  const atelier = new Atelier(4);
  const vingt = atelier.echelle('vingt');
  const [bas, haut] = vingt.niveaux;
  if (bas === undefined || haut === undefined) throw new Error('no level');
  const entre = { ...haut, id: atelier.id(), code: 'B', valeur: '9.7' };
  const audessus = { ...haut, id: atelier.id(), code: 'TB', valeur: '21' };
  const echelle = { ...vingt, niveaux: [bas, entre, haut, audessus] };
  expect(niveauxHorsDAtteinte(vingt, false)).toEqual([]);
  expect(niveauxHorsDAtteinte(echelle, false)).toEqual([entre.id, audessus.id]);
  expect(niveauxHorsDAtteinte(echelle, true)).toEqual([audessus.id]);
  const points = { min: '10', max: '20', pas: '1' };
  expect(niveauxHorsDAtteinte({ ...vingt, points }, false)).toEqual([bas.id]);
  expect(niveauxHorsDAtteinte(atelier.echelle('acquis'), false)).toEqual([]);
});

const seuils = fc.integer({ min: 0, max: 25 }).map(String);
const regles = fc.oneof(
  fc.constantFrom(tous, sequence),
  fc.integer({ min: 1, max: 4 }).map(nombre),
  fc
    .tuple(seuils, fc.option(seuils), fc.constantFrom('zero', 'ignoree', 'bloquante'))
    .map(([acquis, plancher, absence]) =>
      moyenne(acquis, { absence, ...(plancher !== null && { plancher }) }),
    ),
);
const lignes = fc.array(
  fc.record({
    eliminatoire: fc.boolean(),
    poids: fc.constantFrom('0', '1', '3'),
    acquis: fc.option(seuils),
  }),
  { minLength: 1, maxLength: 3 },
);

test.prop([regles, lignes, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 })])(
  'no marks ever acquire what never can be, nor fail what always is',
  (regle, ecrites, tirees) => {
    const grille = grilleDe(
      regle,
      ecrites.map(({ eliminatoire, poids, acquis }) => ({
        eliminatoire,
        poids,
        ...(acquis !== null && { seuil: { acquis } }),
      })),
    );
    expect(fautesDeGrille(grille)).toEqual([]);
    const notes = lignesDe(grille).map((ligne, i) => noteDe(grille, ligne, nombreDe((tirees[i] ?? 0) * 50)));
    const { parties } = evaluer(grille, saisieDe(grille, notes));
    const epreuves = parties.flatMap((partie) => partie.epreuves);
    const conclus = [...parties, ...epreuves, ...epreuves.flatMap((epreuve) => epreuve.lignes)];
    const etats = new Map(conclus.map(({ id, etat }) => [id, etat] as const));
    for (const { code, element } of defautsDePortee(grille)) {
      if (code === 'jamais') expect(etats.get(element)).not.toBe('acquis');
      // A sequence may stop before it.
      if (code === 'toujours') expect(['acquis', 'non_passe']).toContain(etats.get(element));
    }
  },
);
