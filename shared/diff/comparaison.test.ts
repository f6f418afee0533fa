import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { grilleTiree } from '../../tests/support/random-grille.ts';
import type { Grille } from '../generated/document.ts';
import { build, flattenGrille } from '../document/tree.ts';
import { applyToTree } from './apply.ts';
import { comparaisonDe, renversee } from './comparaison.ts';

const grille = fc.gen().map(grilleTiree);

const sansLien = ({ referentiel: _referentiel, ...grille }: Grille): unknown => grille;

/** The same grid, of which lines have gone, moved, or say something else. */
function remaniee(source: Grille, graine: number): Grille {
  const copie = structuredClone(source);
  const epreuves = copie.parties.flatMap((partie) => partie.epreuves);
  epreuves.forEach(({ lignes }, rang) => {
    const choix = (graine >> (rang % 24)) & 3;
    const [premiere] = lignes;
    if (choix === 1) lignes.shift();
    if (choix === 2) lignes.push(...lignes.splice(0, 1));
    if (choix === 3 && premiere !== undefined) premiere.libelle = `${premiere.libelle} encore`;
  });
  if (graine % 2 === 0) copie.parties.reverse();
  return copie;
}

describe('two states of a grid', () => {
  test.prop([grille, fc.integer()])('what leads from one to the other does', (a, graine) => {
    const b = remaniee(a, graine);
    const comparaison = comparaisonDe({ racine: 'grille', a, b });
    expect(build(applyToTree(flattenGrille(a), comparaison.changes))).toEqual(sansLien(b));
    const retour = renversee(comparaison);
    expect(build(applyToTree(flattenGrille(b), retour.changes))).toEqual(sansLien(a));
    expect([retour.a, retour.b]).toEqual([b, a]);
  });
  test.prop([grille])('nothing leads from a grid to itself', (a) => {
    expect(comparaisonDe({ racine: 'grille', a, b: structuredClone(a) }).changes).toEqual([]);
  });
});
