import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeProfile } from '../../../main/engine/workspace/installation.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { picture } from '../support/picture.ts';
import { smallRs } from '../support/referentiels.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
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

const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

it('says what will be undone, and how what is typed stands', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('option', { name: /^Utiliser un chariot/ }).click();
    await button(page, /^Annuler : import d’un référentiel — référentiel « Utiliser/).waitFor();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.getByRole('row', { name: /^Compétence C1,/ }).click();
    const field = page.getByRole('textbox', { name: /^Compétence/ });
    await field.fill('Atteler le chariot');
    await page.getByText('Modification en cours', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Utiliser un chariot de récolte' }).click();
    await page.getByRole('textbox', { name: 'Code' }).focus();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await button(page, /^Annuler : reformulation de C1$/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'annuler-light');
    await button(page, /^Annuler : reformulation/).click();
    await button(page, /^Rétablir : reformulation de C1$/).waitFor();
    await page.getByText(/^Annulé.: reformulation de C1/).waitFor();
    await button(page, /^Annuler : import/).waitFor();
  });
});

/** What can be pressed, in sight, and has something else over its middle. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isIn = (box: DOMRect, of: DOMRect): boolean => box.top >= of.top && box.bottom <= of.bottom;
    const pressed = document.querySelectorAll(
      'button, [role="tab"], [role="row"], [role="option"], textarea, input',
    );
    return [...pressed].flatMap((one) => {
      const box = one.getBoundingClientRect();
      const scroller = one.closest('[role="treegrid"], [role="listbox"], [role="tabpanel"]') ?? document.body;
      if (box.width === 0 || !isIn(box, scroller.getBoundingClientRect())) return [];
      const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return over === null || one.contains(over) || over.contains(one) ? [] : [one.textContent];
    });
  });

it('takes a place of its own for what it says: nothing that can be pressed is covered', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('row').nth(6).click();
    await page.keyboard.press('Delete');
    await page.getByText(/^Supprimé.: /).waitFor();
    expect(await covered(page)).toEqual([]);
    await picture(page, 'message-light');
    await page.getByRole('log').getByRole('button', { name: 'Annuler' }).click();
    await page.getByText(/^Annulé.: /).waitFor();
    expect(await covered(page)).toEqual([]);
  });
});

it('leaves letters alone while a menu is open, which has the keyboard', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('option', { name: /^Utiliser un chariot/ }).click();
    await page.getByRole('row', { name: /^Compétence C1,/ }).click();
    const field = page.getByRole('textbox', { name: /^Compétence/ });
    await field.press('End');
    await field.pressSequentially(' court');
    const text = await field.inputValue();
    await page.getByRole('button', { name: 'Outils' }).click();
    await page.getByRole('menu').waitFor();
    await button(page, /^Annuler.: reformulation de C1$/).waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('menu').count()).toBe(1);
    expect(await page.getByRole('dialog', { name: 'Commandes et éléments' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe(text);
    await page.keyboard.press('Control+z');
    await expect.poll(() => field.inputValue()).not.toBe(text);
  });
});

it('asks before the gesture of somebody else is undone, and leaves it when the answer is no', async () => {
  writeProfile('Dominique Autre', 'salaries');
  await withLoopbackWindow(browser, folder, { scheme: 'dark', tab: 'Structure' }, async (page) => {
    const chariot = page.getByRole('option', { name: /^Utiliser un chariot/ });
    await chariot.waitFor();
    await button(page, /^Annuler : import/).click();
    const question = page.getByRole('alertdialog', { name: /^Annuler le geste d’une autre personne/ });
    await question.getByText(/^Camille Essai l’a fait le .*: import d’un référentiel/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'annuler-autrui-dark');
    await question.getByRole('button', { name: 'Ne rien changer' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await chariot.count()).toBe(1);
    await page.getByRole('tab', { name: 'Structure' }).focus();
    await page.keyboard.press('Control+z');
    await question.getByRole('button', { name: 'Annuler ce geste' }).click();
    await chariot.waitFor({ state: 'detached' });
    // One's own from now on: nothing is asked.
    await button(page, /^Rétablir : import/).click();
    await chariot.waitFor();
  });
});
