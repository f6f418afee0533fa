import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { desktopObstacle, startDesktop, withDesktop, type Desktop } from '../support/desktop.ts';
import { answerBoxes, answerSaveDialog } from '../support/dialogs.ts';
import { blockBackups, makeTestFolder, type TestFolder } from '../support/workspace.ts';

const obstacle = desktopObstacle();
let folder: TestFolder;

beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());
beforeEach(({ skip }) => {
  if (obstacle !== undefined) skip(obstacle);
});

const pressInMenu = ({ app }: Desktop, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

/** The example was made before anybody said who works here: what undoes it asks first. */
async function undoExample(desktop: Desktop): Promise<void> {
  await pressInMenu(desktop, 'undo');
  await desktop.page.getByRole('button', { name: 'Annuler ce geste' }).click();
}

describe('the menu', () => {
  it('exports, says where, and says when it was given up', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { app, page } = desktop;
      const messages = page.getByRole('log', { name: 'Messages' });
      await page.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
      const labels = await app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.map(({ label }) => label),
      );
      expect(labels).toEqual(expect.arrayContaining(['Fichier', 'Édition', 'Affichage']));
      await answerSaveDialog(desktop, undefined);
      await pressInMenu(desktop, 'export');
      await messages.getByText('Export abandonné\u00a0: rien n’a été écrit.').waitFor();
      const file = join(folder.folder, 'menu.json');
      await answerSaveDialog(desktop, file);
      await pressInMenu(desktop, 'export');
      await messages.getByText(`Export enregistré\u00a0: ${file}`).waitFor();
      await answerSaveDialog(desktop, join(folder.folder, 'absent', 'x.json'));
      await pressInMenu(desktop, 'export');
      await messages.getByText('n’existe pas. Créez-le').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('undoes what was done in the window, and does it again', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      await page.getByRole('option', { name: /^Technicien/ }).waitFor();
      await undoExample(desktop);
      await page.getByText('Ce fichier ne contient encore aucun référentiel.').waitFor();
      await pressInMenu(desktop, 'redo');
      await expect.poll(() => page.getByRole('option', { name: /^Technicien/ }).count()).toBe(1);
    });
  });
});

/** What the menu says of undo and of redo, and whether they can be asked. */
const historyIn = ({ app }: Desktop) =>
  app.evaluate(({ Menu }) =>
    ['undo', 'redo'].map((id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      return `${item?.label} ${item?.enabled === true ? '' : '(grisé)'}`.trim();
    }),
  );

describe('undo and redo in the menu', () => {
  it('say what they come to, letters or gesture, in the window that is in front', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { app, page } = desktop;
      const says = (...said: readonly string[]) => expect.poll(() => historyIn(desktop)).toEqual(said);
      await expect
        .poll(() => historyIn(desktop))
        .toEqual([expect.stringMatching(/^Annuler\u00a0: import d’un référentiel/), 'Rétablir (grisé)']);
      const [imported = ''] = await historyIn(desktop);
      await page.getByRole('gridcell', { name: /^Accueil de l’utilisateur/ }).click();
      await page.keyboard.press('Enter');
      await page.keyboard.type(' et plus');
      // Letters, as long as they are not committed.
      await says('Annuler', 'Rétablir');
      await pressInMenu(desktop, 'undo');
      await expect.poll(() => page.locator('textarea:focus').inputValue()).not.toMatch(/ et plus$/);
      await page.keyboard.type(' & plus');
      await page.keyboard.press('Escape');
      await says('Annuler\u00a0: reformulation d’A1', 'Rétablir (grisé)');

      const opened = app.waitForEvent('window');
      await pressInMenu(desktop, 'newWindow');
      const second = await opened;
      await second.getByRole('searchbox', { name: 'Filtrer par intitulé ou numéro' }).fill('x');
      await front(desktop, second);
      await says('Annuler', 'Rétablir');
      await front(desktop, page);
      await says('Annuler\u00a0: reformulation d’A1', 'Rétablir (grisé)');
      await second.close();
      await pressInMenu(desktop, 'undo');
      await says(imported, 'Rétablir\u00a0: reformulation d’A1');
    });
  });
});

/** A person presses the window. */
async function front({ app }: Desktop, page: Page): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((one: BrowserWindow) => one.focus());
}

describe('the right button', () => {
  it('edits in a field, copies what is selected, and offers nothing elsewhere', async () => {
    await withDesktop(folder, folder.workspace, async ({ app, page }) => {
      // The menu is the system's: what it would show is noted in its place.
      await app.evaluate(async ({ clipboard, Menu }) => {
        await clipboard.writeText('maraîchage');
        const shown: string[] = [];
        Object.assign(globalThis, { shown });
        Menu.prototype.popup = function noted() {
          shown.push(this.items.map(({ label, enabled }) => `${label} ${enabled}`).join(', '));
        };
      });
      const shown = () => app.evaluate(() => (globalThis as unknown as { readonly shown: string[] }).shown);
      const filter = page.getByRole('searchbox', { name: 'Filtrer par intitulé ou numéro' });
      await page.getByRole('tab', { name: 'Tableau' }).click({ button: 'right' });
      await filter.fill('Technicien');
      await filter.selectText();
      await filter.click({ button: 'right' });
      await expect
        .poll(shown)
        .toEqual(['Couper true, Copier true, Coller true,  true, Tout sélectionner true']);
    });
  });
});

describe('a file given at start', () => {
  it('that cannot be opened is a screen that says what to do', async () => {
    const foreign = join(folder.folder, 'notes.cpne');
    writeFileSync(foreign, 'Ceci n’est pas un espace de travail. '.repeat(100));
    await withDesktop(folder, foreign, async ({ page }) => {
      await page.getByRole('heading', { name: '«\u00a0notes.cpne\u00a0» n’a pas pu être ouvert' }).waitFor();
      await page.getByRole('alert').getByText('n’est pas un fichier de Paritaire').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      copyFileSync(folder.workspace, foreign);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
    });
  });
});

describe('closing', () => {
  it('says that the backup could not be made', async () => {
    const own = makeTestFolder();
    await blockBackups(own);
    const desktop = await startDesktop(own, own.workspace);
    await desktop.page.getByRole('option', { name: /^Technicien/ }).waitFor();
    const said = await answerBoxes(desktop, 0);
    await undoExample(desktop);
    await desktop.page.getByText('Ce fichier ne contient encore aucun référentiel.').waitFor();
    expect(await desktop.close()).toBe(0);
    expect(said()).toMatch(
      /^La sauvegarde de fermeture n’a pas pu être faite\. Votre travail est bien dans le fichier\. \/ «.*sauvegardes.* \/ OK\n$/,
    );
    own.remove();
  });
});
