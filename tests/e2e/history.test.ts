import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { picture } from './support/picture.ts';
import { smallRs } from './support/referentiels.ts';
import { withLoopbackWindow } from './support/loopback-window.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from './support/workspace.ts';

let browser: Browser;
let folder: TestFolder;

beforeAll(async () => {
  browser = await launchChromium();
  folder = makeTestFolder();
  await importReferentiel(folder, smallRs());
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, filter: string, option: string): Promise<void> {
  await page.getByRole('button', { name: filter }).press('Enter');
  await page.getByRole('option', { name: option, exact: true }).click();
}

it('finds gestures by what they have in common, and by their words', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('row').nth(6).click();
    await page.keyboard.press('Delete');
    await page.getByText(/^Supprimé.: /).waitFor();
    await button(page, 'Journal').click();
    const gestures = page.getByRole('listbox', { name: 'Gestes' }).getByRole('option');
    await page.getByText('4 gestes au total').waitFor();
    await gestures.nth(3).waitFor();
    await button(page, 'Activité…').click();
    const activity = page.getByRole('dialog', { name: 'Activité' });
    await activity.getByRole('row', { name: /^Camille Essai 2 50/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'activite-light');
    await page.keyboard.press('Escape');
    await choose(page, 'Geste', 'Import d’un référentiel');
    await page.getByText('2 gestes sur 4').waitFor();
    await picture(page, 'journal-filtre-light');
    await choose(page, 'Adoption', 'Depuis la dernière adoption');
    await page.getByText('Aucun geste ne répond à ce filtre.').waitFor();
    await button(page, 'Tout montrer').click();
    await page.getByRole('searchbox', { name: /^Mots, dans/ }).fill('chariot');
    await page.getByText('1 geste sur 4').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await button(page, 'Tout montrer').click();
    await page.getByText('4 gestes au total').waitFor();
  });
});

it('shows what happened to an item or to a field of it, and gives an earlier value again', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('option', { name: /^Utiliser un chariot/ }).click();
    await page.getByRole('row', { name: /^Compétence C1,/ }).click();
    const field = page.getByRole('textbox', { name: /^Compétence/ });
    const before = await field.inputValue();
    await field.fill('Atteler le chariot');
    await page.getByRole('textbox', { name: 'Code' }).focus();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await field.focus();
    await page.keyboard.press('F8');
    await page.getByRole('dialog', { name: /^Historique.: compétence C1 « Atteler/ }).waitFor();
    const dialog = page.getByRole('dialog', { name: /^Historique/ });
    const steps = dialog.getByRole('list', { name: /^Ce qui lui est arrivé/ }).getByRole('heading');
    await dialog.getByText('2 gestes', { exact: true }).waitFor();
    expect(await steps.allTextContents()).toEqual([
      expect.stringMatching(/^Modification/),
      expect.stringMatching(/^Import/),
    ]);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'historique-element-light');
    await dialog.getByRole('button', { name: 'Reprendre cette valeur' }).click();
    await dialog.getByText('3 gestes', { exact: true }).waitFor();
    await dialog.getByText(/^Motif.: Reprise de ce qui était écrit le .* \(geste n° \d+\)/).waitFor();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    expect(await field.inputValue()).toBe(before);
    await page.keyboard.press('F8');
    await dialog.waitFor();
    await button(page, 'Voir dans le journal').click();
    await page.getByText(/^3.gestes sur/).waitFor();
    await button(page, /^Ne plus montrer seulement compétence C1/).click();
    await page.getByText(/gestes au total$/).waitFor();
  });
});

it('shows a référentiel as it was after each of its gestures, and takes again a part of it', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('option', { name: /^Utiliser un chariot/ }).click();
    const c1 = page.getByRole('row', { name: /^Compétence C1,/ });
    await c1.click();
    await page.keyboard.press('Delete');
    await c1.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: 'Utiliser un chariot de récolte' }).click();
    await page.getByRole('button', { name: 'Autres actions' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Voir tel qu’il était…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tel qu’il était' });
    const thumb = dialog.getByRole('slider', { name: 'Geste' });
    const past = dialog.getByRole('row', { name: /^Compétence C1, / });
    await dialog.getByText('4 sur 4', { exact: true }).waitFor();
    await dialog.getByRole('row', { name: /^Compétence C2, / }).waitFor();
    expect(await past.count()).toBe(0);
    await thumb.press('Home');
    await dialog.getByText('1 sur 4', { exact: true }).waitFor();
    await thumb.press('ArrowRight');
    await dialog.getByRole('row', { name: /^Compétence C1, Atteler/ }).click();
    await dialog.getByRole('heading', { name: /^compétence C1 « Atteler/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'etat-passe-light');
    await dialog.getByRole('radio', { name: 'Comparé au brouillon' }).press('Space');
    await dialog.getByText('Atteler le chariot').first().waitFor();
    await picture(page, 'etat-passe-compare-light');
    await dialog.getByRole('radio', { name: 'Ce qu’il était' }).press('Space');
    await dialog.getByRole('row', { name: /^Compétence C1, Atteler/ }).click();
    await dialog.getByRole('button', { name: /^Reprendre, avec/ }).click();
    await dialog.getByText('2 sur 5', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /^Compétence C1, Atteler/ }).waitFor();
    await button(page, /^Annuler : reprise d’un état antérieur/).click();
    await c1.waitFor({ state: 'detached' });
  });
});
