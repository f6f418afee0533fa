import { expect, it } from 'vitest';
import type { ElementDit } from '../../../shared/contract/answers/fusion.ts';
import { arbreDe, isTouche, membresDits, mouvementDe, type Noeud } from './elements.ts';

const element = (id: string, niveau: number, membres: ElementDit['membres'] = {}): ElementDit => ({
  entity: 'competence',
  id,
  niveau,
  nom: id,
  depuis: null,
  membres,
});
const dit = ({ element: { id }, enfants }: Noeud): unknown =>
  enfants.length === 0 ? id : { [id]: enfants.map(dit) };

it('makes a tree of items, each before what stands under it', () => {
  const lus = [element('c1', 1), element('k1', 2), element('k2', 2), element('c2', 1), element('k3', 2)];
  expect(arbreDe(lus).map(dit)).toEqual([{ c1: ['k1', 'k2'] }, { c2: ['k3'] }]);
  expect(arbreDe([])).toEqual([]);
});

it('an item was touched when something under it was', () => {
  const lus = [element('c1', 1), { ...element('k1', 2), depuis: 'change' as const }, element('c2', 1)];
  expect(arbreDe(lus).map(isTouche)).toEqual([true, false]);
});

it('says what an item says besides its name, links by the names of what they lead to', () => {
  const membres = { code: 'C1', libelle: 'Coudre', activites: ['a1'] };
  expect(membresDits(element('c1', 1, membres), new Map([['a1', 'A1 Façonner']]))).toEqual([
    { libelle: 'Activités liées', texte: 'A1 Façonner' },
  ]);
});

it('what a removal holds goes when it comes by itself, would go when it is asked, or come back', () => {
  expect(mouvementDe({ sorte: 'ajout', question: null })).toBe('vient');
  expect(mouvementDe({ sorte: 'retrait', question: null })).toBe('part');
  expect(mouvementDe({ sorte: 'retrait', question: 'retireLa' })).toBe('partirait');
  expect(mouvementDe({ sorte: 'retrait', question: 'retireIci' })).toBe('revient');
});
