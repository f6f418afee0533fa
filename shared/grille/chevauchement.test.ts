import { expect, test } from 'vitest';
import { chevauchement, etendueDe, grillesEnDouble, type Etendue } from './chevauchement.ts';

const etendue = (voies: Etendue['voies'], ...blocs: readonly (string | null)[]): Etendue => ({
  voies,
  blocs,
});

test('a grid evaluates the blocs of its parties, each once', () => {
  expect(etendueDe({ voies: ['VAE'], parties: [{ bloc: 'a' }, { bloc: 'a' }, {}] })).toEqual(
    etendue(['VAE'], 'a', null),
  );
});

test.each([
  [etendue([], 'a', 'b'), etendue(['VAE'], 'b'), etendue(['VAE'], 'b')],
  [etendue(['VAE', 'FC'], 'a'), etendue(['FC', 'CQ'], 'a'), etendue(['FC'], 'a')],
  [etendue([], null), etendue([], null, 'a'), etendue([], null)],
  [etendue(['VAE'], 'a'), etendue(['FC'], 'a'), null],
  [etendue([], 'a'), etendue([], 'b'), null],
])('%o and %o: %o', (une, autre, communs) => {
  expect(chevauchement(une, autre)).toEqual(communs);
  expect(chevauchement(autre, une)).toEqual(communs);
});

test('in a list, each two that evaluate the same are told, in the order of the list', () => {
  const [commune, vae, autre] = [etendue([], 'a', 'b'), etendue(['VAE'], 'a'), etendue([], 'c')];
  expect(grillesEnDouble([vae, autre, commune])).toEqual([
    { ...etendue(['VAE'], 'a'), grilles: [vae, commune] },
  ]);
});
