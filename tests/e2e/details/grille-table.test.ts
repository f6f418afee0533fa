import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fautesDeGrille } from '../../../shared/grille/fautes-grille.ts';
import { axeViolations } from '../support/axe.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { binder, coller, folderOf, generate, grilleOf } from '../support/grille-relieur.ts';
import { drawn, tabInto } from '../support/hands.ts';
import { picture } from '../support/picture.ts';
import type { TestFolder } from '../support/workspace.ts';

/** Its lines written, weighted, moved, copied; its rule chosen. */
async function shape(page: Page): Promise<void> {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await drawn(page);
    }
  };
  const current = page.locator('[data-current]');
  const isOn = (text: string | RegExp): Promise<void> =>
    expect.poll(() => current.innerText(), { timeout: 10_000 }).toMatch(text);
  await tabInto(page.getByRole('grid'));
  await press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await isOn(/La couture tient/);
  // The same column of the next line, then the weight, then the box to tick.
  await press('ArrowRight');
  await page.keyboard.type('On tire sur le fil');
  await press('Enter');
  await page.keyboard.type('On lit les signatures');
  await press('Escape', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('2,5');
  await press('Escape');
  await isOn('2,5');
  await press('ArrowRight', 'Space');
  await isOn(/Éliminatoire/);
  // A line more after the last, then above the one before it.
  await press('ArrowDown', 'Home', 'Control+Enter');
  await page.keyboard.type('Le dos est rond');
  await press('Escape', 'Alt+ArrowUp');
  await isOn(/Le dos est rond/);
  // A copy, which is taken back.
  await press('Control+c', 'Control+v');
  const lines = page.getByRole('gridcell', { name: /Le dos est rond$/ });
  await expect.poll(() => lines.count()).toBe(2);
  await press('Control+z');
  await expect.poll(() => lines.count()).toBe(1);
  // The rule of the épreuve is shaped beside.
  await tabInto(page.getByRole('grid'));
  await press('Control+Home', 'ArrowDown', 'ArrowDown', 'End');
  await isOn(/Tout est acquis/);
  await press('Enter');
  const rule = page.getByRole('button', { name: /Ce qu’il faut pour conclure/ });
  await expect.poll(() => rule.evaluate((one) => one === document.activeElement)).toBe(true);
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('textbox', { name: 'Acquis à partir de' }).waitFor();
  await isOn(/Moyenne\u00a0: 1 au moins/);
  await picture(page, 'grille');
  expect(await axeViolations(page)).toEqual([]);
  await press('Escape');
  await expect.poll(() => current.evaluate((one) => one === document.activeElement)).toBe(true);
}

const shaped = {
  intitule: 'Grille du jury',
  parties: [
    {
      intitule: 'Relier un livre',
      epreuves: [
        {
          code: 'E1',
          regle: { type: 'moyenne', seuil: { acquis: '1' } },
          lignes: [
            { libelle: 'La couture tient', indicateur: 'On tire sur le fil', poids: '1' },
            {
              libelle: 'Les cahiers sont dans l’ordre',
              indicateur: 'On lit les signatures',
              poids: '2.5',
              eliminatoire: true,
            },
            { libelle: 'Le dos est rond', competence: coller.id },
            { libelle: 'La colle est sèche' },
          ],
        },
      ],
    },
  ],
};

const sujet = binder();

async function expectShaped(folder: TestFolder): Promise<void> {
  const grille = await grilleOf(folder, sujet.id);
  expect(grille).toMatchObject(shaped);
  expect(grille === null ? [] : fautesDeGrille(grille)).toEqual([]);
}

/** Whatever else is shown, and in a small window. */
async function lookAround(page: Page): Promise<void> {
  for (const name of ['Niveaux', 'Détail']) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 640, height: 400 });
  const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sticksOut).toBeLessThanOrEqual(0);
  expect(await axeViolations(page)).toEqual([]);
}

describe('a grid generated and shaped with the keyboard alone, at 200 % too', () => {
  inBothHosts(
    () => folderOf(sujet),
    async (page, _reopen, host) => {
      await generate(page);
      await shape(page);
      if (host === 'navigateur') await lookAround(page);
    },
    expectShaped,
  );
});
