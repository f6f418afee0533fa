import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageBoxOptions } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchComplaints } from './support/complaints.ts';
import {
  commandLine,
  describeVersions,
  desktopObstacle,
  startDesktop,
  type Desktop,
} from './support/desktop.ts';
import { runJourney, type TakeExport } from './support/journey.ts';
import { smallRs } from './support/referentiels.ts';
import {
  adoptFirst,
  blockBackups,
  importReferentiel,
  makeTestFolder,
  withEngine,
  type TestFolder,
} from './support/workspace.ts';

const obstacle = desktopObstacle();
let folder: TestFolder;

beforeAll(async () => {
  folder = makeTestFolder();
  await adoptFirst(folder.workspace);
  await importReferentiel(folder, smallRs());
});

afterAll(() => folder.remove());

/** The dialog is the system's own: the test answers in its place, and nothing else is played. */
async function answerDialog({ app }: Desktop, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(
        filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath },
      );
  }, file);
}

/** The box is the system's own: what it says goes to stdout, its button counts as pressed. Answers what was said so far. */
async function readBoxes({ app }: Desktop): Promise<() => string> {
  let said = '';
  app.process().stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const { message, detail, buttons } = given.at(-1) as MessageBoxOptions;
      process.stdout.write(`${message} / ${detail} / ${String(buttons)}\n`);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  return () => said;
}

const savedIn =
  (desktop: Desktop, file: string): TakeExport =>
  async (start) => {
    rmSync(file, { force: true });
    await answerDialog(desktop, file);
    await start();
    await expect.poll(() => existsSync(file)).toBe(true);
    return readFileSync(file, 'utf8');
  };

async function withDesktop(
  file: string | undefined,
  work: (desktop: Desktop) => Promise<void>,
): Promise<void> {
  const desktop = await startDesktop(folder, file);
  let exitCode: number | null = null;
  try {
    console.log(await describeVersions(desktop));
    await work(desktop);
  } finally {
    exitCode = await desktop.close();
  }
  expect(exitCode).toBe(0);
}

describe('the window in Electron', () => {
  it('opens, lists, shows and exports, with the keyboard alone', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder.workspace, async (desktop) => {
      await desktop.page.getByRole('option').first().waitFor();
      const complaints = watchComplaints(desktop.page);
      // Loaded again, so that what the page complains of from its first line on is seen.
      await desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.reload(),
      );
      await runJourney(desktop.page, savedIn(desktop, join(folder.folder, 'Export été.json')));
      expect(complaints).toEqual([]);
    });
    // Closed with the window: another opener gets the file at once, and a commit of the journey's would be there.
    await withEngine(folder.workspace, (ask) => ask('referentiel.list', {}));
  });

  it('exports from the menu, says where, and says when it was given up', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder.workspace, async (desktop) => {
      const { app, page } = desktop;
      await page.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
      const menu = await app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.map(({ label }) => label),
      );
      expect(menu).toEqual(expect.arrayContaining(['Fichier', 'Édition', 'Affichage']));
      const fromMenu = () =>
        app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('export')?.click());
      await answerDialog(desktop, undefined);
      await fromMenu();
      await page.getByRole('status').getByText('Export abandonné').waitFor();
      const file = join(folder.folder, 'menu.json');
      await answerDialog(desktop, file);
      await fromMenu();
      await page.getByRole('status').getByText(`Export enregistré\u00a0: ${file}`).waitFor();
      await answerDialog(desktop, join(folder.folder, 'absent', 'x.json'));
      await fromMenu();
      await page.getByRole('status').getByText('n’existe pas').waitFor();
    });
  });

  it('opens the example when no file is given', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(undefined, async ({ page }) => {
      await page.getByRole('option').first().waitFor();
      expect(await page.getByRole('banner').textContent()).toContain('Exemple.cpne');
    });
  });

  it('says why a file cannot be opened, and what to do', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    const foreign = join(folder.folder, 'notes.cpne');
    writeFileSync(foreign, 'Ceci n’est pas un espace de travail. '.repeat(100));
    await withDesktop(foreign, async ({ page }) => {
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('n’est pas un espace de travail de Paritaire');
    });
  });

  it('says that a second start’s other file was not opened, and nothing when it is the same', async ({
    skip,
  }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder.workspace, async (desktop) => {
      await desktop.page.getByRole('option').first().waitFor();
      const said = await readBoxes(desktop);
      const startAgain = (file: string | undefined): number | null => {
        const [program, ...args] = commandLine(folder, file);
        return spawnSync(program, args, { env: folder.env, cwd: folder.folder, timeout: 30_000 }).status;
      };
      // Named from another folder than the first start's, and not at all.
      expect([startAgain('Exemple.cpne'), startAgain(undefined), startAgain('autre été.cpne')]).toEqual([
        0, 0, 0,
      ]);
      await expect.poll(said).toContain('\n');
      expect(said()).toBe(
        'Paritaire n’ouvre qu’un fichier à la fois\u00a0: «\u00a0autre été.cpne\u00a0» n’a pas été ouvert. / Fermez d’abord cette fenêtre, puis ouvrez-le de nouveau. / OK\n',
      );
    });
  });

  it('says at closing that the backup could not be made', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    const own = makeTestFolder();
    await blockBackups(own);
    const desktop = await startDesktop(own, own.workspace);
    await desktop.page.getByRole('option').first().waitFor();
    const said = await readBoxes(desktop);
    await desktop.page.evaluate(() => {
      const { paritaire } = window as unknown as {
        paritaire: { invoke(channel: string, payload: object): Promise<unknown> };
      };
      return paritaire.invoke('gesture.undo', { seq: null });
    });
    expect(await desktop.close()).toBe(0);
    expect(said()).toMatch(
      /^La sauvegarde de fermeture n’a pas pu être faite\. Votre travail est bien dans le fichier\. \/ «.*sauvegardes.* \/ OK\n$/,
    );
    own.remove();
  });
});
