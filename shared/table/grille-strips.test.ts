import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bloc, competence, critere, modalite, referentiel } from '../../tests/support/controles.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import type { State } from '../domain/row.ts';
import { createGrille } from '../edit/grilles.ts';
import { changeItem } from '../edit/items.ts';
import { itemsUnder } from '../edit/siblings.ts';
import { genererGrille, type ChoixGrille } from '../grille/generer.ts';
import { Atelier } from '../../tests/support/grilles.ts';
import { cellAt, cellOfField, cellsOf, GRILLE_COLUMNS } from './cells.ts';
import { stripsOfGrille } from './grille-strips.ts';
import { rowsIn } from './strips.ts';
import { walk } from './walk.ts';

const none: ReadonlySet<string> = new Set();

function example(criteres: number): { readonly state: State; readonly grille: string } {
  const one = competence('Coudre', {
    criteres: Array.from({ length: criteres }, (_, i) => critere(`C${i}`)),
  });
  const sujet = referentiel({
    blocs: [
      bloc({ competences: [one], modalites: [modalite('Épreuve', { competences: [one.id] })] }),
      bloc({ intitule: 'Vide' }),
    ],
  });
  const choix: ChoixGrille = { intitule: 'Grille', blocs: null, voies: [], echelle: 'maitrise' };
  const grille = genererGrille(sujet, choix, new Atelier(3).id);
  const state = stateOf(sujet);
  return { state: after(state, createGrille(state, sujet.id, grille).changes), grille: grille.id };
}

const kinds = (
  { state, grille }: ReturnType<typeof example>,
  shown: Partial<Parameters<typeof stripsOfGrille>[2]> = {},
) =>
  stripsOfGrille(state, grille, { folded: none, isReadOnly: false, niveaux: 0, ...shown }).map(
    ({ kind, item }) => (item === null ? `+${kind}` : kind),
  );

describe('the rows of a grid', () => {
  it('are its certification, its parties, their épreuves and lines; what is to be written is shown where nothing is', () => {
    const given = example(2);
    expect(kinds(given)).toEqual(['grille', 'partie', 'epreuve', 'ligne', 'ligne', 'partie', '+epreuve']);
    expect(kinds(given, { isReadOnly: true })).toEqual([
      'grille',
      'partie',
      'epreuve',
      'ligne',
      'ligne',
      'partie',
    ]);
  });

  it('are hidden under a partie that is folded, and none is asked of a retake', () => {
    const given = example(1);
    const [partie] = itemsUnder(given.state, 'partie', given.grille);
    expect(kinds(given, { folded: new Set([partie?.id ?? '']) })).toEqual([
      'grille',
      'partie',
      'partie',
      '+epreuve',
    ]);
    const [epreuve] = itemsUnder(given.state, 'epreuve', partie?.id ?? '');
    const [ligne] = itemsUnder(given.state, 'ligne', epreuve?.id ?? '');
    if (epreuve === undefined || ligne === undefined) throw new Error('nothing is generated');
    const retake = changeItem({ entity: 'epreuve', id: epreuve.id }, epreuve, {
      reprend: { sur: ['non_acquis'], garde: 'derniere' },
    });
    const state = after(given.state, retake.changes);
    expect(kinds({ ...given, state })).not.toContain('ligne');
  });

  test.prop([fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 7 })])(
    'fill every column of the table, whatever levels are shown',
    (criteres, niveaux) => {
      const { state, grille } = example(criteres);
      const strips = stripsOfGrille(state, grille, { folded: none, isReadOnly: false, niveaux });
      for (const strip of strips) {
        const covered = cellsOf(strip).reduce((sum, { span }) => sum + span, 0);
        expect(covered).toBe(GRILLE_COLUMNS + niveaux);
      }
      // Tab goes through all of them, from the first to the last.
      let cell = cellAt(strips, 1, 1);
      let count = 0;
      for (; cell !== null; cell = walk(strips, cell, cell.column, 'next')) count += 1;
      expect(count).toBe(strips.flatMap(cellsOf).length);
      expect(rowsIn(strips)).toBe(strips.length);
    },
  );

  it('have each field in one column', () => {
    expect(cellOfField('ligne', 'attendu')?.column).toBe(3);
    expect(cellOfField('ligne', null)?.column).toBe(1);
    expect(cellOfField('epreuve', 'regle')?.column).toBe(6);
    expect(cellOfField('epreuve', 'lieu')).toBeNull();
    expect(cellOfField('niveau', null)).toBeNull();
  });
});
