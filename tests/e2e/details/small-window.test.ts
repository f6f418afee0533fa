import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { isInSight } from '../support/in-sight.ts';
import { picture } from '../support/picture.ts';
import { smallRs } from '../support/referentiels.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from '../support/workspace.ts';

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

const look = { scheme: 'light', tab: 'Structure' } as const;
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const isAllInSight = async (...all: readonly Locator[]): Promise<boolean> =>
  (await Promise.all(all.map(isInSight))).every(Boolean);

async function openAdoption(page: Page): Promise<Locator> {
  await button(page, 'Adopter…').click();
  const dialog = page.getByRole('dialog', { name: 'Adopter une version' });
  await dialog
    .getByRole('textbox', { name: /^Motif/ })
    .first()
    .waitFor();
  return dialog;
}

it('keeps the title and the buttons of a dialog in sight, and scrolls what is between them', async () => {
  await withLoopbackWindow(browser, folder, look, async (page) => {
    for (const [width, height] of [
      [1280, 800],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height });
      const dialog = await openAdoption(page);
      const ends = [
        dialog.getByRole('heading', { level: 2 }),
        button(dialog, 'Annuler'),
        button(dialog, 'Adopter'),
      ];
      expect(await isAllInSight(...ends)).toBe(true);
      // The focus is never under them either.
      const motif = dialog.getByRole('textbox', { name: /^Motif/ }).last();
      await motif.focus();
      expect(await isAllInSight(...ends, motif)).toBe(true);
      await picture(page, `adoption-${width}`);
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });
});

it('shows the end of the keys, and leads from them to the guide', async () => {
  await withLoopbackWindow(browser, folder, look, async (page) => {
    await page.keyboard.press('F1');
    const keys = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    expect(await isAllInSight(keys.getByRole('heading', { level: 2 }), button(keys, 'Fermer'))).toBe(true);
    await picture(page, 'raccourcis');
    await button(keys, 'Lire le guide').click();
    await page.getByRole('dialog', { name: 'Guide de Paritaire' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

it('says things under a dialog, which leaves them the room', async () => {
  await withLoopbackWindow(browser, folder, look, async (page) => {
    await page.getByRole('row').nth(6).click();
    await page.keyboard.press('Delete');
    const said = page.getByRole('log').getByText(/^Supprimé.: /);
    await said.hover();
    const dialog = await openAdoption(page);
    const ends = [
      dialog.getByRole('heading', { level: 2 }),
      button(dialog, 'Annuler'),
      button(dialog, 'Adopter'),
    ];
    expect(await isAllInSight(...ends, said)).toBe(true);
    const [whole, message] = await Promise.all([
      dialog.boundingBox(),
      page.getByRole('log', { name: 'Messages' }).boundingBox(),
    ]);
    expect((whole?.y ?? 0) + (whole?.height ?? 0)).toBeLessThanOrEqual(message?.y ?? 0);
    await picture(page, 'message-sous-dialogue');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('log').getByRole('button', { name: 'Annuler' }).click();
    const undone = page.getByText(/^Annulé.: /);
    await undone.waitFor();
    await undone.hover();
    // It means nothing on another screen.
    await button(page, 'Journal').click();
    await undone.waitFor({ state: 'detached', timeout: 2000 });
  });
});

it('offers to undo and redo only what can be, without losing the focus', async () => {
  await withLoopbackWindow(browser, folder, look, async (page) => {
    await page.getByRole('option', { name: /^Utiliser un chariot/ }).click();
    const [undo, redo] = [button(page, /^Annuler/).first(), button(page, /^Rétablir/)];
    await page.getByRole('row', { name: /^Compétence C1,/ }).click();
    await page.getByRole('textbox', { name: /^Compétence/ }).fill('Atteler');
    await page.getByRole('textbox', { name: 'Code' }).focus();
    await button(page, /^Annuler.: reformulation de C1$/).waitFor();
    expect(await redo.getAttribute('aria-disabled')).toBe('true');
    await undo.click();
    const again = button(page, /^Rétablir.: reformulation de C1$/);
    await again.focus();
    await page.keyboard.press('Enter');
    await button(page, 'Rétablir').and(page.locator('[aria-disabled="true"]')).waitFor();
    expect(await redo.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('retablir');
    expect(await page.getByRole('option', { name: /^Rétablir/ }).count()).toBe(0);
    expect(await page.getByText(/rien à rétablir/).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await button(page, 'Vérification').click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('renum');
    await page.getByText(/depuis l’écran des référentiels.: «.Renuméroter les codes…/).waitFor();
    await picture(page, 'palette-ailleurs');
  });
});

it('puts the focus on what was just made: a référentiel, a version, the words that were replaced', async () => {
  await withLoopbackWindow(browser, folder, look, async (page) => {
    const focused = page.locator(':focus');
    await page.getByRole('tab', { name: 'Versions' }).click();
    const dialog = await openAdoption(page);
    await dialog.getByLabel(/^Date de la décision/).fill('2026-11-27');
    await dialog.getByRole('textbox', { name: /^Référence/ }).fill('PV 12');
    for (const motif of await dialog.getByRole('textbox', { name: /^Motif/ }).all())
      await motif.fill('Essai');
    await button(dialog, 'Adopter').click();
    await expect.poll(() => focused.textContent()).toMatch(/^Version 1\.0/);
    await page.keyboard.press('Control+h');
    await page.getByRole('searchbox', { name: 'Rechercher', exact: true }).fill('matériel');
    await page.getByRole('searchbox', { name: /^Remplacer/ }).fill('engin');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Remplacer/ })
      .click();
    await expect.poll(() => focused.inputValue()).toBe('matériel');
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    await button(page, 'Nouveau référentiel…').click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Intitulé/ })
      .fill('Conduire une récolte');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused.textContent()).toBe('Conduire une récolte');
  });
});
