import { describe, expect, it } from 'vitest';
import { Atelier, moyenne, tous } from '../../tests/support/grilles.ts';
import { assembleGrille } from '../document/rows.ts';
import { stateAfter, type State } from '../domain/row.ts';
import { createGrille } from '../edit/grilles.ts';
import { changerLignes, communA, laisseVers, lignesDans } from './ensemble.ts';

const atelier = new Atelier(57);
const vingt = atelier.echelle('vingt');
const acquis = atelier.echelle('acquis');
const decrite = { niveau: vingt.niveaux[0]?.id ?? '', texte: 'Rien ne tient' };
const [tient, rond, sec] = [
  atelier.ligne('La couture tient', vingt, { seuil: { acquis: '12' }, descripteurs: [decrite] }),
  atelier.ligne('Le dos est rond', vingt, { descripteurs: [decrite] }),
  atelier.ligne('La colle est sèche', acquis, {
    poids: '2',
    descripteurs: [{ niveau: acquis.niveaux[1]?.id ?? '', texte: 'Sans trace' }],
  }),
];
const pratique = atelier.epreuve('Pratique', moyenne('10'), [tient, rond]);
const entretien = atelier.epreuve('Entretien', tous, [sec]);
const partie = atelier.partie('Relier un livre', tous, [pratique, entretien]);
const grille = atelier.grille('Grille du jury', tous, [vingt, acquis], [partie]);
const empty: State = new Map();
const state = stateAfter(empty, createGrille(empty, 'le référentiel', grille).changes);
const toutes = [tient.id, rond.id, sec.id];

describe('several lines at once', () => {
  it('are those that are chosen, and those of what is chosen above them, each once and in their order', () => {
    const dans = (...ids: readonly string[]) => lignesDans(grille, new Set(ids)).map(({ id }) => id);
    expect(dans(sec.id, tient.id)).toEqual([tient.id, sec.id]);
    expect(dans(pratique.id, tient.id)).toEqual([tient.id, rond.id]);
    expect(dans(partie.id)).toEqual(toutes);
    expect(dans(grille.id)).toEqual(toutes);
    expect(dans(vingt.id)).toEqual([]);
  });

  it('have a thing in common, or none', () => {
    expect(communA([tient, rond], 'echelle')).toBe(vingt.id);
    expect(communA([tient, rond, sec], 'echelle')).toBeNull();
    expect(communA([rond, sec], 'poids')).toBeNull();
    expect(communA([tient, rond, sec], 'eliminatoire')).toBe(false);
    expect(communA([], 'poids')).toBeNull();
  });

  it('come to a scale: what was said of another is left, what was said of that one stays', () => {
    expect(laisseVers([tient, rond, sec], acquis.id)).toEqual({ descripteurs: 2, seuils: 1 });
    const { op, changes } = changerLignes(state, toutes, { echelle: acquis.id });
    expect(op).toBe('item.changed');
    expect(changes.map(({ id }) => id)).toEqual([tient.id, rond.id]);
    const after = assembleGrille(stateAfter(state, changes), grille.id);
    expect(lignesDans(after, new Set([grille.id]))).toEqual([
      { ...without(tient, 'seuil'), echelle: acquis.id, descripteurs: [] },
      { ...rond, echelle: acquis.id, descripteurs: [] },
      sec,
    ]);
  });

  it('take a weight and a box, and nothing else changes', () => {
    const { changes } = changerLignes(state, toutes, { poids: '2', eliminatoire: true });
    const after = assembleGrille(stateAfter(state, changes), grille.id);
    expect(lignesDans(after, new Set([grille.id]))).toEqual(
      [tient, rond, sec].map((ligne) => ({ ...ligne, poids: '2', eliminatoire: true })),
    );
  });
});

function without<T extends object, K extends keyof T>(whole: T, name: K): Omit<T, K> {
  const { [name]: _, ...rest } = whole;
  return rest;
}
