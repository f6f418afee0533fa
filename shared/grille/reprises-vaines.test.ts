import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Atelier, tous } from '../../tests/support/grilles.ts';
import { grilleTiree, saisieTiree } from '../../tests/support/random-grille.ts';
import type { Ligne, Reprise } from '../generated/document.ts';
import { evaluer } from './evaluer.ts';
import { reprisesVaines } from './reprises-vaines.ts';

const atelier = new Atelier(41);
const echelles = {
  vingt: atelier.echelle('vingt'),
  enCours: atelier.echelle('enCours'),
  niveaux: atelier.echelle('maitrise'),
};

/** Is the retake of that state in vain, after a line of that scale? */
function vaine(sur: Reprise['sur'], nom: keyof typeof echelles, plus: Partial<Ligne> = {}, avant = true) {
  const epreuve = atelier.epreuve('Épreuve', tous, [atelier.ligne('Ligne', echelles[nom], plus)]);
  const reprise = atelier.epreuve('Reprise', tous, [], { reprend: { sur, garde: 'derniere' } });
  const partie = atelier.partie('P', tous, avant ? [epreuve, reprise] : [reprise, epreuve]);
  const vaines = reprisesVaines(atelier.grille('G', tous, Object.values(echelles), [partie]));
  return vaines.includes(reprise.id);
}

describe('a retake', () => {
  test('that comes before what it would take again is in vain', () => {
    expect(vaine(['non_acquis'], 'vingt')).toBe(false);
    expect(vaine(['non_acquis'], 'vingt', {}, false)).toBe(true);
  });

  test('of what is to be confirmed is in vain where nothing ever is', () => {
    expect(vaine(['a_confirmer'], 'vingt')).toBe(true);
    expect(vaine(['a_confirmer', 'non_acquis'], 'vingt')).toBe(false);
    expect(vaine(['a_confirmer'], 'vingt', { seuil: { acquis: '12', aConfirmer: '8' } })).toBe(false);
    expect(vaine(['a_confirmer'], 'vingt', { seuil: { acquis: '12', aConfirmer: '12' } })).toBe(true);
    expect(vaine(['a_confirmer'], 'enCours')).toBe(false);
    expect(vaine(['a_confirmer'], 'enCours', { seuil: { acquis: '1' } })).toBe(true);
  });

  test('of what is not acquired is in vain where everything always is', () => {
    expect(vaine(['non_acquis'], 'vingt', { seuil: { acquis: '0' } })).toBe(true);
    expect(vaine(['non_acquis'], 'enCours', { seuil: { acquis: '1', aConfirmer: '0' } })).toBe(true);
  });

  test('of what is not acquired is not in vain where an evaluator who is missing counts for a zero', () => {
    const epreuve = atelier.epreuve(
      'Épreuve',
      tous,
      [atelier.ligne('Ligne', echelles.niveaux, { seuil: { acquis: '0.01' } })],
      {
        evaluateurs: [
          { id: '019bb300-0000-7000-8000-000000000001', role: 'tuteur', part: '40' },
          { id: '019bb300-0000-7000-8000-000000000002', role: 'formateur', part: '60' },
        ],
        partage: { absence: 'zero', arrondi: { pas: '0.01', mode: 'plus_proche' } },
      },
    );
    const reprise = atelier.epreuve('Reprise', tous, [], {
      reprend: { sur: ['non_acquis'], garde: 'derniere' },
    });
    const grille = atelier.grille('G', tous, Object.values(echelles), [
      atelier.partie('P', tous, [epreuve, reprise]),
    ]);
    expect(reprisesVaines(grille)).toEqual([]);
  });
});

test.prop([fc.gen()], { numRuns: 600 })('no marks give a line to a retake that is in vain', (tire) => {
  const grille = grilleTiree(tire);
  const vaines = new Set(reprisesVaines(grille));
  const { parties } = evaluer(grille, saisieTiree(tire, grille));
  const reprises = parties.flatMap(({ epreuves }) => epreuves.filter(({ id }) => vaines.has(id)));
  expect(reprises.filter(({ lignes }) => lignes.length > 0)).toEqual([]);
});
