import { expect, it } from 'vitest';
import { Atelier, moyenne, sequence, tous } from '../../tests/support/grilles.ts';
import type { Grille } from '../generated/document.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { sansValeurSous } from './sans-valeur.ts';

const atelier = new Atelier(59);
const vingt = atelier.echelle('vingt');
const ligne = () => atelier.ligne('La couture tient', vingt);
const pratique = atelier.epreuve('Pratique', tous, [ligne()]);
const ecrit = atelier.epreuve('Écrit', moyenne('10'), [ligne()]);
const reprise = atelier.epreuve('Rattrapage', tous, [], {
  reprend: { sur: ['non_acquis'], garde: 'meilleure' },
});
const relier = atelier.partie('Relier', tous, [pratique, ecrit, reprise]);
const dorer = atelier.partie('Dorer', moyenne('10'), [atelier.epreuve('Pose', sequence, [ligne()])]);
const grille = atelier.grille('Grille', tous, [vingt], [relier, dorer]);
const [pose] = dorer.epreuves;

it('an average asks for a value of all that it combines, and of nothing else', () => {
  expect(sansValeurSous(grille, grille.id).map(({ id }) => id)).toEqual([relier.id, pratique.id, pose?.id]);
  expect(sansValeurSous(grille, relier.id)).toEqual([{ entity: 'epreuve', id: pratique.id }]);
  expect(sansValeurSous(grille, pratique.id)).toEqual([]);
});

it('a grid whose nodes all become averages has no fault', () => {
  const touchees = new Set([grille.id, ...sansValeurSous(grille, grille.id).map(({ id }) => id)]);
  const avec = <T extends { readonly id: string }>(noeud: T): T =>
    touchees.has(noeud.id) ? { ...noeud, regle: moyenne('10') } : noeud;
  const parties = grille.parties.map((partie) => ({ ...avec(partie), epreuves: partie.epreuves.map(avec) }));
  const seule: Grille = { ...grille, regle: moyenne('10') };
  expect(fautesDeGrille(seule)).not.toEqual([]);
  expect(fautesDeGrille({ ...seule, parties })).toEqual([]);
});
