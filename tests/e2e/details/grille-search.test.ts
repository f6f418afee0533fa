import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { v7 as newId } from 'uuid';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { relieur } from '../../support/relieur.ts';
import { axeViolations } from '../support/axe.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { keyboard, tabInto } from '../support/hands.ts';
import { picture } from '../support/picture.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

/** A référentiel and two grids of it, the second of which has a line in its own words. */
async function makeFile(): Promise<TestFolder> {
  const folder = makeTestFolder();
  const sujet = relieur('La couture tient', 'Les cahiers sont dans l’ordre');
  await importReferentiel(folder, sujet);
  await withEngine(folder.workspace, async (ask) => {
    for (const [intitule, libelle] of [
      ['Grille du jury', null],
      ['Grille des acquis', 'Le livre fermé est d’équerre'],
    ] as const) {
      const { rows } = await ask<ReferentielRows>('referentiel.rows', { id: sujet.id });
      const choix = { intitule, blocs: null, voies: [], echelle: 'acquis' as const };
      const grille = genererGrille(sujet, choix, newId);
      const last = grille.parties[0]?.epreuves[0]?.lignes.at(-1);
      if (last !== undefined && libelle !== null) last.libelle = libelle;
      const { op, changes } = createGrille(stateOfRows(rows), sujet.id, grille);
      await ask('gesture.commit', { op, reason: null, changes });
    }
  });
  return folder;
}

const focusedText = (page: Page) => (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

const gridOf = (page: Page, intitule: string) =>
  page.getByRole('grid', { name: `Grille «\u00a0${intitule}\u00a0»` });

/** From another screen: the whole file is looked through, and the line is shown in its own grid. */
async function inTheFile(page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.press(page.getByRole('button', { name: 'Journal', exact: true }));
  await page.keyboard.press('Control+Shift+f');
  const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le fichier' });
  await page.keyboard.type('EQUERRE');
  await dialog.getByRole('option', { name: /^Ligne, Libellé .*équerre/ }).waitFor();
  await dialog.getByRole('checkbox', { name: 'Ligne (1)' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'recherche-grille');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await gridOf(page, 'Grille des acquis').waitFor();
  await expect.poll(focusedText(page)).toMatch(/Le livre fermé est d’équerre$/);
}

/** In the grid that is shown alone, with what the drafting table has; what its rows do not show is shown beside. */
async function inTheGrid(page: Page): Promise<void> {
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Recherche dans la grille' });
  await page.keyboard.type('couture');
  await expect.poll(() => bar.getByRole('status').textContent()).toBe('1 sur 1');
  await bar.getByText('Ligne, Libellé').waitFor();
  await expect.poll(() => page.locator('main [data-current]').innerText()).toMatch(/La couture tient$/);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'recherche-dans-la-grille');
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await expect.poll(focusedText(page)).toMatch(/La couture tient$/);
}

/** There too, seen before, and in one gesture. */
async function replaced(page: Page): Promise<void> {
  const hands = keyboard(page);
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search', { name: 'Recherche dans la grille' });
  await hands.type(bar.getByRole('searchbox', { name: 'Rechercher' }), 'couture');
  await hands.type(bar.getByRole('searchbox', { name: 'Remplacer par' }), 'reliure');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Remplacements' });
  await hands.press(dialog.getByRole('button', { name: 'Remplacer 1\u00a0passage' }));
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: /La reliure tient$/ }).waitFor();
  // The dialog gives the focus back a moment after it goes.
  await expect.poll(() => bar.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
}

/** A grid and its items are among what a few letters lead to. */
async function byThePalette(page: Page): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Commandes et éléments' });
  for (const [typed, name, intitule, shown] of [
    ['grille jury', /^Grille d’évaluation/, 'Grille du jury', /^Grille du jury/],
    ['equerre', /^Ligne/, 'Grille des acquis', /équerre$/],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await palette.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await gridOf(page, intitule).waitFor();
    await expect.poll(focusedText(page)).toMatch(shown);
  }
}

/** The next session begins there: in that grid, in that cell of that line, with what was shown beside. */
async function foundAgain(page: Page, reopen: () => Promise<Page>): Promise<void> {
  await keyboard(page).press(page.getByRole('button', { name: 'Niveaux', exact: true }));
  await tabInto(page.getByRole('grid'));
  await page.keyboard.press('Home');
  await expect.poll(focusedText(page)).toMatch(/équerre$/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(focusedText(page)).toBe('');
  // The place is kept at the next pause.
  await page.waitForTimeout(1_000);
  const next = await reopen();
  await gridOf(next, 'Grille des acquis').waitFor();
  await next.getByRole('columnheader', { name: 'Non acquis' }).waitFor();
  const current = next.locator('main [data-current]');
  await expect.poll(() => current.innerText()).toBe('');
  await tabInto(next.getByRole('grid'));
  await next.keyboard.press('ArrowLeft');
  await expect.poll(focusedText(next)).toMatch(/équerre$/);
}

async function live(page: Page, reopen: () => Promise<Page>): Promise<void> {
  await inTheFile(page);
  await inTheGrid(page);
  await replaced(page);
  await byThePalette(page);
  await foundAgain(page, reopen);
}

describe('a grid is found, and found again in the next session, with the keyboard alone', () => {
  inBothHosts(makeFile, live);
});
