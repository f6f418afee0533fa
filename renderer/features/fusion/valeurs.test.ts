import { expect, it } from 'vitest';
import { sontLesDeux } from '../../../shared/fusion/modele.ts';
import { unPoint } from './points-fictifs.ts';
import { autreTexteDe, estEcrit, seulCote, texteDeDepart, valeursDe } from './valeurs.ts';

const noms = new Map([
  ['b1', 'B1 Façonner'],
  ['b2', 'B2 Dorer'],
]);

it('says a member on its three sides, as it is read', () => {
  const duree = unPoint('1', { entity: 'modalite', membre: 'duree', base: 60, notre: 90, leur: null });
  expect(valeursDe(duree, noms)).toEqual([
    { libelle: 'Durée', base: '1\u00a0h', notre: '1\u00a0h\u00a030', leur: '' },
  ]);
});

it('says where an item stands: under what, and where among its siblings', () => {
  const place = (parent: string | null, rang: string) => ({ parent, rang });
  const point = unPoint('1', {
    sorte: 'place',
    membre: null,
    base: place('b1', 'a'),
    notre: place('b1', 'c'),
    leur: place('b2', 'a'),
    ordres: { base: 1, notre: 3, leur: null },
  });
  expect(valeursDe(point, noms)).toEqual([
    {
      libelle: 'Place',
      base: 'sous «\u00a0B1 Façonner\u00a0», au rang\u00a01',
      notre: 'sous «\u00a0B1 Façonner\u00a0», au rang\u00a03',
      leur: 'sous «\u00a0B2 Dorer\u00a0»',
    },
  ]);
});

const rangee = (libelle: string, code = 'C1') => ({ id: '1', rang: 'a', bloc: 'b1', code, libelle });

it('says of an item what names it and what not every side says alike; of one that comes, all of it', () => {
  const retire = { sorte: 'retrait', membre: null, question: 'retireLa' } as const;
  const point = unPoint('1', { ...retire, base: rangee('Coudre'), notre: rangee('Piquer'), leur: null });
  expect(valeursDe(point, noms)).toEqual([
    { libelle: 'Libellé', base: 'Coudre', notre: 'Piquer', leur: null },
  ]);
  const ajout = unPoint('1', {
    sorte: 'ajout',
    membre: null,
    base: null,
    notre: null,
    leur: rangee('Dorer'),
  });
  expect(valeursDe(ajout, noms).map(({ leur }) => leur)).toEqual(['C1', 'Dorer']);
});

it('of an item that comes, or goes by itself, there is one side to read', () => {
  const vient = { sorte: 'ajout', membre: null, base: null, notre: null, leur: rangee('Dorer') } as const;
  expect(seulCote(unPoint('1', vient))).toBe('leur');
  const part = { sorte: 'retrait', membre: null, leur: null, notre: rangee('Dorer') } as const;
  expect(seulCote(unPoint('1', part))).toBe('notre');
  expect(seulCote(unPoint('1', { ...part, question: 'retireLa' }))).toBeNull();
  expect(seulCote(unPoint('1'))).toBeNull();
});

it('words and codes may be written otherwise; choices, numbers and what goes whole may not', () => {
  expect(estEcrit(unPoint('1', { question: 'champ' }))).toBe(true);
  expect(estEcrit(unPoint('1', { question: 'memeCode', sorte: 'code', membre: null }))).toBe(true);
  expect(estEcrit(unPoint('1'))).toBe(true);
  expect(estEcrit(unPoint('1', { question: 'champ', entity: 'organisme', membre: 'note' }))).toBe(true);
  expect(estEcrit(unPoint('1', { question: 'champ', entity: 'modalite', membre: 'duree' }))).toBe(false);
  expect(estEcrit(unPoint('1', { question: 'champ', entity: 'bloc', membre: 'type' }))).toBe(false);
  expect(estEcrit(unPoint('1', { question: 'retireLa', sorte: 'retrait', membre: null }))).toBe(false);
});

it('begins with both changes where they fit together, else with ours; a code with theirs', () => {
  expect(texteDeDepart(unPoint('1', { propose: 'Coudre et dorer' }))).toBe('Coudre et dorer');
  expect(texteDeDepart(unPoint('1', { question: 'champ' }))).toBe('Coudre');
  expect(texteDeDepart(unPoint('1'))).toBe('Coudre à la main');
  const code = unPoint('1', { sorte: 'code', membre: null, notre: null, leur: rangee('Dorer', 'C2') });
  expect(texteDeDepart(code)).toBe('C2');
});

it('tells both changes, as they were proposed, from another text', () => {
  const point = unPoint('1', { question: 'champ', propose: 'Coudre et dorer' });
  const ensemble = { choix: 'autre', valeur: 'Coudre et dorer' } as const;
  expect(sontLesDeux(point, ensemble)).toBe(true);
  expect(autreTexteDe(point, ensemble)).toBeNull();
  const autre = { choix: 'autre', valeur: 'Piquer' } as const;
  expect(sontLesDeux(point, autre)).toBe(false);
  expect(autreTexteDe(point, autre)).toBe('Piquer');
  expect(autreTexteDe(unPoint('1'), ensemble)).toBe('Coudre et dorer');
  for (const reponse of [undefined, { choix: 'leur' } as const]) {
    expect(sontLesDeux(point, reponse)).toBe(false);
    expect(autreTexteDe(point, reponse)).toBeNull();
  }
});
