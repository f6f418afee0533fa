import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Atelier, tous } from '../../tests/support/grilles.ts';
import { assembleGrille } from '../document/rows.ts';
import { stateAfter, type State } from '../domain/row.ts';
import { fautesDeGrille } from '../grille/fautes-grille.ts';
import { createGrille, moveNiveau } from './grilles.ts';

const atelier = new Atelier(58);
const echelle = atelier.echelle('maitrise');
const decrite = echelle.niveaux.map(({ id, libelle }) => ({ niveau: id, texte: `Le geste est ${libelle}` }));
const ligne = atelier.ligne('La couture tient', echelle, { descripteurs: decrite });
const grille = atelier.grille(
  'Grille du jury',
  tous,
  [echelle],
  [atelier.partie('Relier un livre', tous, [atelier.epreuve('Pratique', tous, [ligne])])],
);
const empty: State = new Map();
const made = stateAfter(empty, createGrille(empty, 'le référentiel', grille).changes);
const idOf = (rang: number): string => echelle.niveaux[rang]?.id ?? '';
const moved = (state: State, rang: number, by: -1 | 1): State =>
  stateAfter(state, moveNiveau(state, idOf(rang), by).changes);
const niveauxIn = (state: State) => assembleGrille(state, grille.id).echelles[0]?.niveaux ?? [];

describe('a level of a scale that changes of place', () => {
  it('takes its code and its words along, and leaves what the place is worth', () => {
    const edit = moveNiveau(made, idOf(3), -1);
    expect(edit.op).toBe('item.moved');
    expect(niveauxIn(stateAfter(made, edit.changes))).toEqual([
      echelle.niveaux[0],
      echelle.niveaux[1],
      { id: idOf(3), code: '4', libelle: 'Parfaitement maîtrisé', valeur: '3', validant: 'oui' },
      { id: idOf(2), code: '3', libelle: 'Maîtrisé', valeur: '4', validant: 'oui' },
    ]);
  });

  it('stays at either end', () => {
    expect(moveNiveau(made, idOf(0), -1).changes).toEqual([]);
    expect(moveNiveau(made, idOf(3), 1).changes).toEqual([]);
  });

  it('puts in order the values that were not', () => {
    const [low, high] = [idOf(1), idOf(2)];
    const crossed = stateAfter(made, [
      { entity: 'niveau', id: low, before: { valeur: '2' }, after: { valeur: '9' } },
    ]);
    expect(fautesDeGrille(assembleGrille(crossed, grille.id))).not.toEqual([]);
    const after = stateAfter(crossed, moveNiveau(crossed, low, 1).changes);
    expect(niveauxIn(after).map(({ id, valeur }) => [id, valeur])).toEqual([
      [idOf(0), '1'],
      [high, '3'],
      [low, '4'],
      [idOf(3), '9'],
    ]);
    expect(fautesDeGrille(assembleGrille(after, grille.id))).toEqual([]);
  });

  it('keeps the scale one that concludes, and what lines say of each level, however often', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (all) => {
        const state = all.reduce((at, [rang, by]) => moved(at, rang, by), made);
        const after = assembleGrille(state, grille.id);
        expect(fautesDeGrille(after)).toEqual([]);
        expect(niveauxIn(state).map(({ valeur, validant }) => [valeur, validant])).toEqual(
          echelle.niveaux.map(({ valeur, validant }) => [valeur, validant]),
        );
        expect(after.parties[0]?.epreuves[0]?.lignes[0]?.descripteurs).toEqual(decrite);
        for (const { id, code } of niveauxIn(state))
          expect(code).toBe(echelle.niveaux.find((one) => one.id === id)?.code);
      }),
    );
  });
});
