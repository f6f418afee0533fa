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
