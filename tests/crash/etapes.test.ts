import { afterAll, beforeAll, expect, test } from 'vitest';
import { chosenSeed, randomSource } from '../support/random-source.ts';
import { temporaryFolder } from '../support/workspace.ts';
import { couperA, nouvelleEpreuve, numerosTires, type Epreuve } from './etapes.ts';
import { travaux } from './etapes-depart.ts';

const random = randomSource(chosenSeed('Réunion coupée'));
const folder = temporaryFolder();
const travail = random.pick(travaux);
let epreuve: Epreuve;
beforeAll(async () => {
  epreuve = await nouvelleEpreuve(folder, travail, random.integer(1, 2 ** 30));
});
afterAll(() => folder.remove());

test(`killed at any of its writes, a merge is wholly there or not at all, and can be made again (${travail})`, async () => {
  // An erasure is a gesture of its own, before the merge, which is tried before anybody is erased.
  const isEfface = travail === 'effacer';
  expect(epreuve.etats).toHaveLength(isEfface ? 3 : 2);
  const gesture = epreuve.ecritures.filter((quoi) => quoi.startsWith('INSERT INTO journal '));
  expect(gesture).toHaveLength(epreuve.etats.length - (isEfface ? 0 : 1));
  for (const numero of numerosTires(epreuve, random, 4)) {
    const { quoi, faults } = await couperA(epreuve, numero);
    expect(faults, `${travail}, at write ${numero}: ${quoi}`).toEqual([]);
  }
});
