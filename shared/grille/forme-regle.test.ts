import { describe, expect, it, test } from 'vitest';
import { Atelier } from '../../tests/support/grilles.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { bornesDe, regleDuType, sommeDesPoids } from './forme-regle.ts';

const atelier = new Atelier(5);
const vingt = atelier.echelle('vingt');

describe('a rule of another type', () => {
  test.each(['tous', 'nombre', 'moyenne', 'sequence'] as const)('%s can stand at once', (type) => {
    const regle = regleDuType(type, 3, vingt);
    const epreuve = atelier.epreuve('Épreuve', regle, [atelier.ligne('Ligne', vingt)]);
    const partie = atelier.partie('Partie', { type: 'tous' }, [epreuve]);
    expect(fautesDeGrille(atelier.grille('Grille', { type: 'tous' }, [vingt], [partie]))).toEqual([]);
  });

  it('asks for all, or for what the scale says is acquired', () => {
    expect(regleDuType('nombre', 3, vingt).minimum).toBe(3);
    expect(regleDuType('moyenne', 3, vingt).seuil).toEqual({ acquis: '10' });
    const sansSeuil = { ...vingt, niveaux: vingt.niveaux.slice(0, 1) };
    expect(regleDuType('moyenne', 3, sansSeuil).seuil).toEqual({ acquis: '10' });
    expect(regleDuType('moyenne', 3, atelier.echelle('pourcentage')).seuil).toEqual({ acquis: '70' });
  });
});

test('a scale goes from its lowest to its highest mark', () => {
  expect(bornesDe(vingt)).toMatchObject({ min: '0', max: '20' });
  expect(bornesDe(atelier.echelle('maitrise'))).toEqual({ min: '1', max: '4' });
});

test('weights are summed in hundredths', () => {
  expect(sommeDesPoids([{ poids: '0.1' }, { poids: '0.2' }, { poids: '10' }])).toBe('10.3');
  expect(sommeDesPoids([])).toBe('0');
});
