import { describe, expect, test } from 'vitest';
import { contenu } from './contenu.ts';
import { plan } from './plan.ts';

const { situations, nouveaux } = contenu;
const comptes = (changesIci: number, changesLa: number, changesDesDeux: number) => ({
  total: 9,
  memes: 9 - changesIci - changesLa - changesDesDeux,
  changesIci,
  changesLa,
  changesDesDeux,
});

describe('of copies that each went their own way is said what their texts say', () => {
  test.each([
    [0, 0, 0, /^Les deux copies disent la même chose\. Rien ne changerait/],
    [2, 0, 0, /^Seul le fichier ouvert a changé .* Rien ne changerait/],
    [0, 1, 0, /^Seule l’autre copie a changé .* Ce qui vient s’ajoute/],
    [1, 1, 0, /^On a travaillé dans les deux copies .* arrive tel quel, sauf/],
    [0, 0, 1, /^On a travaillé dans les deux copies .* vous sera demandé/],
  ])('%i changed here, %i there, %i in both', (ici, la, desDeux, dit) => {
    expect(situations.divergente(comptes(ici, la, desDeux))).toMatch(dit);
  });
});

test('gestures that came already bring questions again while something was put off', () => {
  expect(nouveaux(0, comptes(1, 0, 0))).toBe('Vous avez déjà tous ses gestes.');
  expect(nouveaux(0, comptes(0, 1, 1))).toMatch(/2.éléments n’y sont pas comme ici.* montré de nouveau/);
  expect(nouveaux(3, comptes(0, 1, 1))).toMatch(/^3.gestes que vous n’avez pas encore/);
});

test('a plan says nothing of what is not', () => {
  expect(plan.comptes(comptes(0, 1, 0))).toBe(
    '9\u00a0éléments\u00a0: 8\u00a0identiques, 1\u00a0changé dans l’autre copie seulement.',
  );
});
