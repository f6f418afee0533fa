import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { axeViolations } from '../support/axe.ts';
import { drawn } from '../support/hands.ts';
import { launchChromium } from '../support/chromium.ts';
import { withLoopbackWindow, type Look } from '../support/loopback-window.ts';
import { picture } from '../support/picture.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from '../support/workspace.ts';
import { smallRs } from '../support/referentiels.ts';

let browser: Browser;
let folder: TestFolder;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const ITEMS = 'main :is([role="row"], [role="gridcell"])[data-key]';

/** A row or a cell with that text. */
const shown = (page: Page, text: string) => page.locator('main [data-key]').filter({ hasText: text }).first();

/** « résultat » stands six times in it. */
function chariot(): Referentiel {
  const rs = smallRs();
  const modalites = rs.modalites.map((modalite) => ({
    ...modalite,
    libelle: 'Épreuve pratique, au RÉSULTAT',
  }));
  return { ...rs, modalites };
}

const withWindow = (look: Look, work: (page: Page) => Promise<void>): Promise<void> =>
  withLoopbackWindow(browser, folder, look, work);

const focusedText = (page: Page) => (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

/** The text of the item that was chosen, in whichever view. */
const chosenText = (page: Page) => (): Promise<string> =>
  page.evaluate(
    () =>
      document.querySelector('[data-current], [role="treegrid"] [role="row"][aria-selected="true"]')
        ?.textContent ?? '',
  );

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '',
  );

describe.each<Look>([
  { scheme: 'light', tab: 'Structure' },
  { scheme: 'dark', tab: 'Tableau' },
])('in the $scheme scheme, « $tab »', (look) => {
  const { scheme } = look;

  // Of its own: the window opens where the other view was left, and a click may come before it is there.
  beforeAll(async () => {
    folder = makeTestFolder();
    await importReferentiel(folder, chariot());
  });
  afterAll(() => folder.remove());

  it('finds in the référentiel, whatever the accents, and gives the focus back', async () => {
    await withWindow(look, async (page) => {
      await page.locator(ITEMS).first().click();
      await page.keyboard.press('Control+f');
      expect(await focused(page)).toBe('Rechercher');
      await page.keyboard.type('SECURITE');
      const count = page.getByRole('search').getByRole('status');
      await expect.poll(() => count.textContent()).toMatch(/^2 sur \d+$/);
      const total = Number((await count.textContent())?.split(' ').at(-1));
      expect(await page.getByRole('search').locator('mark').textContent()).toMatch(/^sécurité$/i);
      const before = await chosenText(page)();
      await page.keyboard.press('F3');
      await expect.poll(() => count.textContent()).toBe(`3 sur ${total}`);
      await page.keyboard.press('Enter');
      await expect.poll(() => count.textContent()).toBe(`4 sur ${total}`);
      await expect.poll(chosenText(page)).not.toBe(before);
      await page.keyboard.press('Shift+F3');
      await expect.poll(() => count.textContent()).toBe(`3 sur ${total}`);
      expect(await focused(page)).toBe('Rechercher');
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, `recherche-${scheme}`);
      await page.keyboard.press('Escape');
      await page.getByRole('search').waitFor({ state: 'detached' });
      await expect.poll(focusedText(page)).toBe(await chosenText(page)());
    });
  });

  it('replaces five places of six, seen before, in one gesture that one undo takes back', async () => {
    await withWindow(look, async (page) => {
      await page.getByRole('option', { name: /^Utiliser un chariot/ }).click();
      await page.getByRole('heading', { level: 2, name: 'Utiliser un chariot de récolte' }).waitFor();
      await page.keyboard.press('Control+h');
      const bar = page.getByRole('search');
      await bar.getByRole('searchbox', { name: 'Rechercher' }).fill('resultat');
      await expect.poll(() => bar.getByRole('status').textContent()).toBe('1 sur 6');
      await bar.getByRole('searchbox', { name: 'Remplacer par' }).fill('rendu');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Remplacements' });
      const places = dialog.getByRole('option');
      await expect.poll(() => places.count()).toBe(6);
      await places.filter({ hasText: 'Critère C1.2' }).click();
      await dialog.getByText('5\u00a0passages cochés sur 6').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, `remplacement-${scheme}`);
      await dialog.getByRole('button', { name: 'Remplacer 5\u00a0passages' }).click();
      await dialog.waitFor({ state: 'detached' });
      await shown(page, 'au rendu').waitFor();
      await expect.poll(() => bar.getByRole('status').textContent()).toBe('1 sur 1');
      await bar.getByText('Critère C1.2, Libellé').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: look.tab }).focus();
      await page.keyboard.press('Control+z');
      await shown(page, 'au RÉSULTAT').waitFor();
      await page.getByText(/^Annulé\u00a0: remplacement dans les textes/).waitFor();
    });
  });

  it('does any command and goes to any item from the keyboard', async () => {
    await withWindow(look, async (page) => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: 'Commandes et éléments' });
      await palette.getByRole('option', { name: /^Aller au journal/ }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.type('c1.2 compet');
      await palette.getByRole('option', { name: /^Compétence C1\.2/ }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, `palette-${scheme}`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await palette.waitFor({ state: 'detached' });
      await expect.poll(focusedText(page)).toMatch(/^C1\.2|^Renseigner la fiche/);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('journal');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Journal' }).waitFor();
    });
  });

  it('finds what the view does, and the other référentiels of the file', async () => {
    await withWindow(look, async (page) => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: 'Commandes et éléments' });
      const box = palette.getByRole('combobox');
      const ofView = {
        Structure: ['Tout replier', 'Tout déplier'],
        Tableau: ['Tout replier dans le tableau', 'Montrer ou cacher le plan', 'Ajouter un bloc'],
      };
      for (const name of [...ofView[look.tab], 'Supprimer le référentiel…']) {
        await box.fill(name);
        await palette
          .getByRole('option', { name: new RegExp(`^${name}`) })
          .first()
          .waitFor();
      }
      await box.fill('chariot recolte');
      await palette
        .getByRole('option', { name: /^Utiliser un chariot/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: /^Utiliser un chariot/ }).waitFor();
      await expect.poll(focusedText(page)).toMatch(/^Utiliser un chariot/);
    });
  });

  it('says every key', async () => {
    await withWindow(look, async (page) => {
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'Raccourcis clavier' });
      await sheet.getByText('Ctrl + Maj + F').waitFor();
      // Of the outline and of the register.
      await sheet.getByText('Page suiv.', { exact: true }).first().waitFor();
      // The menu's own keys are the browser's here.
      expect(await sheet.getByText('Ctrl + N').count()).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, `aide-${scheme}`);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      // The sheet gives the focus back to where it was, a moment after.
      await drawn(page);
      await page.getByRole('searchbox').first().focus();
      await page.keyboard.type('?');
      expect(await sheet.count()).toBe(0);
      await page.keyboard.press('F1');
      await sheet.waitFor();
    });
  });

  it('finds in the whole file, by kind, and goes there', async () => {
    await withWindow(look, async (page) => {
      await page.keyboard.press('Control+Shift+f');
      const dialog = page.getByRole('dialog', { name: 'Rechercher dans tout le fichier' });
      await page.keyboard.type('RESULT');
      const hits = dialog.getByRole('option');
      await hits.filter({ hasText: 'Critère C1.2, Libellé · Utiliser un chariot de récolte' }).waitFor();
      const all = await hits.count();
      await picture(page, `fichier-${scheme}`);
      expect(await axeViolations(page)).toEqual([]);
      await dialog.getByRole('button', { name: /^Tous/ }).click();
      await page.getByRole('option', { name: /^Utiliser un chariot.* \(6\)$/ }).click();
      await expect.poll(() => hits.count()).toBe(6);
      expect(all).toBeGreaterThan(6);
      await dialog.getByText(/^Critère \(3\)$/).click();
      await expect.poll(() => hits.count()).toBe(3);
      await dialog.getByRole('combobox').focus();
      await page.keyboard.type(' conforme 2');
      await expect.poll(() => hits.count()).toBe(3);
      await dialog.getByRole('combobox').fill('resultat 2 conforme c1.2');
      await expect.poll(() => hits.count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 2, name: 'Utiliser un chariot de récolte' }).waitFor();
      await expect.poll(focusedText(page)).toContain('Le résultat 2 est conforme');
    });
  });
});
