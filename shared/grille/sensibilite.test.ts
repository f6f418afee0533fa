import { describe, expect, it } from 'vitest';
import { Atelier, moyenne, nombre, noteDe, sequence, tous } from '../../tests/support/grilles.ts';
import type { Epreuve, Grille, Ligne, Regle } from '../generated/document.ts';
import type { Marques } from './evaluer.ts';
import { sensibilites, type Effet } from './sensibilite.ts';

const atelier = new Atelier(22);
const vingt = atelier.echelle('vingt');
const niveaux = atelier.echelle('enCours');

function grilleDe(regle: Regle, lignes: Ligne[], plus: Partial<Epreuve> = {}): Grille {
  return atelier.grille(
    'Grille',
    tous,
    [vingt, niveaux],
    [atelier.partie('Bloc', tous, [atelier.epreuve('Épreuve', regle, lignes, plus)])],
  );
}

const effets = (grille: Grille, marques: Marques | null = null): readonly Omit<Effet, 'ligne'>[] =>
  sensibilites(grille, marques).flatMap((partie) =>
    partie.effets.map(({ perd, gagne }) => ({ perd, gagne })),
  );

const ligne = (plus: Partial<Ligne> = {}): Ligne => atelier.ligne('Ligne', vingt, plus);
const rien = { perd: null, gagne: null };
const perd = { perd: 'non_acquis', gagne: null };
const gagne = { perd: null, gagne: 'acquis' };

describe('without marks', () => {
  it('each line sinks its bloc where all are to be acquired', () => {
    expect(effets(grilleDe(tous, [ligne(), ligne()]))).toEqual([perd, perd]);
  });

  it('each line saves its bloc where one is enough', () => {
    expect(effets(grilleDe(nombre(1), [ligne(), ligne()]))).toEqual([gagne, gagne]);
  });

  it('in an average, the heavy line does both, the light one neither, the eliminatory one sinks', () => {
    const lignes = [ligne({ poids: '6' }), ligne({ poids: '1' }), ligne({ poids: '1', eliminatoire: true })];
    expect(effets(grilleDe(moyenne('10'), lignes))).toEqual([
      // The eliminatory line at its lowest keeps it from saving anything.
      perd,
      rien,
      perd,
    ]);
    const sans = [ligne({ poids: '6' }), ligne(), ligne()];
    expect(effets(grilleDe(moyenne('10'), sans))).toEqual([
      { perd: 'non_acquis', gagne: 'acquis' },
      rien,
      rien,
    ]);
  });

  it('takes the levels of a scale, and a mark from each evaluator', () => {
    const seule = atelier.ligne('Seule', niveaux);
    expect(effets(grilleDe(tous, [seule]))).toEqual([{ perd: 'non_acquis', gagne: 'acquis' }]);
    const partagee = grilleDe(moyenne('10'), [ligne()], {
      evaluateurs: [atelier.evaluateur('tuteur', '40'), atelier.evaluateur('jury_evaluation', '60')],
      partage: { absence: 'bloquante', arrondi: { pas: '0.01', mode: 'plus_proche' } },
    });
    expect(effets(partagee)).toEqual([{ perd: 'non_acquis', gagne: 'acquis' }]);
  });

  it('keeps to the partie of each line, and to the order of a sequence', () => {
    const epreuves = [
      atelier.epreuve('Théorie', tous, [ligne()]),
      atelier.epreuve('Pratique', tous, [ligne()]),
    ];
    const grille = atelier.grille(
      'Grille',
      tous,
      [vingt],
      [atelier.partie('Un', sequence, epreuves), atelier.partie('Deux', tous, [])],
    );
    expect(sensibilites(grille, null).map(({ effets: siens }) => siens.length)).toEqual([2, 0]);
    expect(effets(grille)).toEqual([perd, perd]);
  });
});

it('with the marks of a trial, says what would change for that candidate', () => {
  const lignes = [ligne(), ligne(), ligne()];
  const grille = grilleDe(moyenne('10'), lignes);
  const notes = ['12', '12', '7'].map((note, i) => noteDe(grille, lignes[i] ?? ligne(), note));
  // 31 of 60: any line at zero sinks it; at 6 of 20 on average, only twenty saves it.
  expect(effets(grille, { jour: '2026-11-27', notes, acquis: [] })).toEqual([perd, perd, perd]);
  const basses = ['2', '2', '9'].map((note, i) => noteDe(grille, lignes[i] ?? ligne(), note));
  expect(effets(grille, { jour: '2026-11-27', notes: basses, acquis: [] })).toEqual([gagne, gagne, rien]);
});

it('leaves out marks that the grid can no longer take, and those of a retake', () => {
  const seule = atelier.ligne('Seule', niveaux);
  const reprise = atelier.epreuve('Rattrapage', tous, [], {
    reprend: { sur: ['non_acquis'], garde: 'derniere' },
  });
  const epreuve = atelier.epreuve('Épreuve', tous, [seule]);
  const grille = atelier.grille(
    'Grille',
    tous,
    [niveaux],
    [atelier.partie('Bloc', tous, [epreuve, reprise])],
  );
  const avec = (notes: Marques['notes']) => effets(grille, { jour: '2026-11-27', notes, acquis: [] });
  expect(avec([noteDe(grille, seule, 'disparu')])).toEqual([{ perd: 'non_acquis', gagne: 'acquis' }]);
  const notes = [noteDe(grille, seule, 'NA'), noteDe(grille, seule, 'A', { reprise: reprise.id })];
  expect(avec(notes)).toEqual([gagne]);
});
