import { once } from 'node:events';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectPath } from '../../../build/folders.ts';
import type { HostActionName } from '../../../shared/contract/host-requests.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { About, Bridge, ImportChoice, WindowChannel } from '../../../shared/contract/window.ts';
import { writeListe } from '../../support/annuaire.ts';
import { desktopObstacle, startAgain, startDesktop, withDesktop, type Desktop } from '../support/desktop.ts';
import { answerBoxes, answerOpenDialog } from '../support/dialogs.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const obstacle = desktopObstacle();
let folder: TestFolder;

beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());
beforeEach(({ skip }) => {
  if (obstacle !== undefined) skip(obstacle);
});

interface OurWindow {
  readonly paritaire: Bridge;
}

const act = (page: Page, action: HostActionName, request: object) =>
  page.evaluate(
    ([name, content]) => (window as unknown as OurWindow).paritaire.host(name, content as never),
    [action, request] as const,
  );

const invoke = (page: Page, channel: WindowChannel, payload: object) =>
  page.evaluate(([name, content]) => (window as unknown as OurWindow).paritaire.invoke(name, content), [
    channel,
    payload,
  ] as const);

async function aboutOf(page: Page): Promise<About> {
  const about = (await act(page, 'about', {})) as Result<About>;
  if (!about.ok) throw new Error(about.error.message);
  return about.value;
}

const newWindow = async ({ app, page }: Desktop): Promise<Page> => {
  const opened = app.waitForEvent('window');
  await act(page, 'newWindow', {});
  return opened;
};

/** A file of ours that runs no script: in its place only the test speaks to the host. */
const [bareFile] = readdirSync(projectPath('dist/renderer/assets')).filter((name) => name.endsWith('.css'));

/** The page listens as ours does: it notes what it hears, and answers « flush » after a while; null: never. */
async function listen(page: Page, flushesAfterMs: number | null): Promise<void> {
  // Its first page is loaded whole: a window whose load is given up is closed.
  await page.waitForLoadState('load');
  await page.goto(`app://cpne/assets/${bareFile}`);
  await page.evaluate((delay) => {
    const { paritaire } = window as unknown as OurWindow;
    const heard: string[] = [];
    Object.assign(window, { heard });
    paritaire.onChanged(({ channel }) => heard.push(channel));
    paritaire.onCommand((command) => {
      heard.push(command);
      if (command !== 'flush' || delay === null) return;
      setTimeout(() => {
        void paritaire.invoke('gesture.undo', { seq: null }).then(() => paritaire.flushed());
      }, delay);
    });
  }, flushesAfterMs);
}

const heardBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard);

const referentiels = (file: string): Promise<number> =>
  withEngine(file, async (ask) => (await ask<readonly unknown[]>('referentiel.list', {})).length);

describe('several windows', () => {
  it('share the engine, hear every change, and close one by one', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page: first } = desktop;
      const second = await newWindow(desktop);
      await Promise.all([first, second].map((page) => listen(page, null)));
      expect((await aboutOf(second)).workspace?.file).toBe(folder.workspace);
      await invoke(second, 'gesture.undo', { seq: null });
      await expect.poll(() => heardBy(first)).toEqual(['gesture.undo']);
      await invoke(first, 'gesture.redo', {});
      await expect.poll(() => heardBy(second)).toEqual(['gesture.undo', 'gesture.redo']);
      await second.close();
      expect((await aboutOf(first)).workspace?.file).toBe(folder.workspace);
    });
  });

  it('are all closed to the outside', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      await newWindow(desktop);
      const preferences = await desktop.app.evaluate(({ BrowserWindow }) =>
        // Electron's types leave this method out; its documentation names it.
        BrowserWindow.getAllWindows().map(({ webContents }) =>
          (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
        ),
      );
      expect(preferences).toHaveLength(2);
      for (const one of preferences)
        expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    });
  });
});

describe('a window that closes', () => {
  it('waits until what was being typed is committed', async () => {
    const own = makeTestFolder();
    await withDesktop(own, own.workspace, async ({ page }) => {
      await aboutOf(page);
      await listen(page, 400);
    });
    expect(await referentiels(own.workspace)).toBe(0);
    own.remove();
  });

  it('does so for each window when the application quits', async () => {
    const own = makeTestFolder();
    await withDesktop(own, own.workspace, async (desktop) => {
      const second = await newWindow(desktop);
      await aboutOf(second);
      await listen(desktop.page, null);
      await listen(second, 400);
    });
    expect(await referentiels(own.workspace)).toBe(0);
    own.remove();
  });

  it('does not wait for ever', async () => {
    const desktop = await startDesktop(folder, folder.workspace);
    await aboutOf(desktop.page);
    await listen(desktop.page, null);
    const began = performance.now();
    expect(await desktop.close()).toBe(0);
    const elapsed = performance.now() - began;
    expect(elapsed).toBeGreaterThan(2_000);
    expect(elapsed).toBeLessThan(8_000);
  });

  it('is found again where it was', async () => {
    const own = makeTestFolder();
    const bounds = { x: 37, y: 41, width: 700, height: 500 };
    const boundsIn = ({ app }: Desktop): Promise<object | undefined> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    await withDesktop(own, own.workspace, async ({ app }) => {
      await app.evaluate(({ BrowserWindow }, wanted) => {
        BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
      }, bounds);
    });
    await withDesktop(own, own.workspace, async (desktop) => {
      expect(await boundsIn(desktop)).toEqual(bounds);
    });
    own.remove();
  });
});

describe('the menu', () => {
  it('asks the window at work, and leaves Ctrl+Z to it', async () => {
    await withDesktop(folder, folder.workspace, async ({ app, page }) => {
      await aboutOf(page);
      await listen(page, null);
      const asked = ['create', 'open', 'import', 'export', 'undo', 'redo', 'close'];
      const registered = await app.evaluate(({ Menu }, ids) => {
        const items = ids.map((id) => Menu.getApplicationMenu()?.getMenuItemById(id));
        for (const item of items) item?.click();
        return items.map((item) => item?.registerAccelerator);
      }, asked);
      await expect.poll(() => heardBy(page)).toEqual(asked);
      expect(registered).toEqual([true, true, true, true, false, false, true]);
    });
  });

  it('opens a window, and says which version this is', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { app } = desktop;
      const said = await answerBoxes(desktop, 0);
      const opened = app.waitForEvent('window');
      await app.evaluate(({ Menu }) => {
        for (const id of ['newWindow', 'about']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
      });
      await opened;
      await expect.poll(said).toMatch(/^Paritaire \d+\.\d+\.\d+ \/ Logiciel libre, sous licence MIT\./);
    });
  });
});

describe('a second start', () => {
  it('with the same file, or none, only brings the window forward', async () => {
    await withDesktop(folder, folder.workspace, async (desktop) => {
      await aboutOf(desktop.page);
      const said = await answerBoxes(desktop, 0);
      // Named from another folder than the first start's.
      expect(await startAgain(folder, 'Exemple.cpne')).toBe(0);
      expect(await startAgain(folder, undefined)).toBe(0);
      expect((await aboutOf(desktop.page)).workspace?.file).toBe(folder.workspace);
      expect(said()).toBe('');
    });
  });

  it('with another file asks whether it takes the place of the open one', async () => {
    const other = join(folder.folder, 'autre été.cpne');
    copyFileSync(folder.workspace, other);
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      await aboutOf(page);
      await listen(page, null);
      const refusing = await answerBoxes(desktop, 1);
      expect(await startAgain(folder, other)).toBe(0);
      await expect
        .poll(refusing)
        .toBe(
          'Ouvrir «\u00a0autre été.cpne\u00a0»\u00a0? / Paritaire n’ouvre qu’un fichier à la fois\u00a0: «\u00a0Exemple.cpne\u00a0» sera fermé. Tout ce qui y a été fait est enregistré. / Ouvrir à la place,Annuler\n',
        );
      expect((await aboutOf(page)).workspace?.file).toBe(folder.workspace);
      await answerBoxes(desktop, 0);
      expect(await startAgain(folder, other)).toBe(0);
      // The page listens without answering « flush »: it is waited for first.
      await expect.poll(async () => (await aboutOf(page)).workspace?.file, { timeout: 5_000 }).toBe(other);
      expect(await heardBy(page)).toEqual(['flush', 'workspace.open']);
    });
  });

  it('with a file that cannot be opened leaves the open one, and says why', async () => {
    const foreign = join(folder.folder, 'notes.cpne');
    writeFileSync(foreign, 'Ceci n’est pas un espace de travail. '.repeat(100));
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      await aboutOf(page);
      await listen(page, 0);
      await answerBoxes(desktop, 0);
      expect(await startAgain(folder, foreign)).toBe(0);
      await expect.poll(async () => (await aboutOf(page)).refusal?.error.code).toBe('FILE_FOREIGN');
      const { refusal, workspace } = await aboutOf(page);
      expect(workspace?.file).toBe(folder.workspace);
      expect(refusal).toMatchObject({ file: { name: 'notes.cpne', present: true }, remedies: ['retry'] });
      await act(page, 'dismiss', {});
      expect((await aboutOf(page)).refusal).toBeNull();
    });
  });
});

describe('a start without file', () => {
  it('opens the example the very first time, and nothing later', async () => {
    const own = makeTestFolder({ profile: false });
    await withDesktop(own, undefined, async ({ page }) => {
      const about = await aboutOf(page);
      expect(about).toMatchObject({ host: 'bureau', profile: null, refusal: null, files: [], folder: null });
      expect(about.workspace?.file).toMatch(/Exemple\.cpne$/);
      await invoke(page, 'profile.write', { nom: 'Camille Essai', college: 'expert' });
    });
    await withDesktop(own, undefined, async ({ page }) => {
      expect(await aboutOf(page)).toMatchObject({ profile: { nom: 'Camille Essai' }, workspace: null });
    });
    own.remove();
  });
});

describe('the dialogs', () => {
  it('choose the file to open, and the place of a new one', async () => {
    const created = join(folder.folder, 'Nouvelle été');
    await withDesktop(folder, folder.workspace, async ({ app, page }) => {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = (...given: readonly unknown[]) => {
          process.stdout.write(`${String((given.at(-1) as SaveDialogOptions).defaultPath)}\n`);
          return Promise.resolve({ canceled: false, filePath });
        };
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [`${filePath}.cpne`] });
      }, created);
      const offered = once(app.process().stdout ?? process.stdin, 'data');
      expect(await act(page, 'create', { nom: 'CPNE / Été', idcc: ['3043'] })).toEqual({
        ok: true,
        value: 'done',
      });
      expect(String(await offered)).toMatch(/CPNE Été\.cpne\n$/);
      const { workspace, files } = await aboutOf(page);
      expect(workspace).toMatchObject({ file: `${created}.cpne`, nom: 'CPNE / Été', idcc: ['3043'] });
      expect(files[0]).toMatchObject({ name: 'Nouvelle été.cpne', folder: folder.folder, present: true });
      // Refused in a sentence where it is asked: nothing has been lost.
      expect(await act(page, 'create', { nom: 'B', idcc: [] })).toMatchObject({
        ok: false,
        error: { code: 'FILE_EXISTS' },
      });
      expect(await act(page, 'open', { key: null, mode: 'examine' })).toEqual({ ok: true, value: 'done' });
      expect((await aboutOf(page)).workspace?.readOnly).toBe(true);
    });
  });

  it('import the public list of training bodies, chosen in the system’s dialog', async () => {
    const task = '0193a0f0-0000-7000-8000-000000000001';
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      await aboutOf(page);
      await answerOpenDialog(desktop, writeListe(join(folder.folder, 'liste.csv'), [{}]));
      expect(await act(page, 'importAnnuaire', { task })).toMatchObject({
        ok: true,
        value: { source: 'liste.csv', organismes: 1 },
      });
      expect(await invoke(page, 'annuaire.chercher', { texte: 'centre', limite: 5 })).toMatchObject({
        ok: true,
        value: { total: 1 },
      });
    });
  });

  it('choose the file to import, which only its key names', async () => {
    const task = '0193a0f0-0000-7000-8000-000000000001';
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      await aboutOf(page);
      await answerOpenDialog(desktop, projectPath('schemas/examples/valid/cqp-complet.json'));
      const chosen = (await act(page, 'chooseImport', { task })) as Result<ImportChoice | null>;
      expect(chosen).toMatchObject({ ok: true, value: { name: 'cqp-complet.json', kind: 'document' } });
      const key = chosen.ok ? chosen.value?.key : null;
      expect(await act(page, 'previewImport', { task, key, numero: null })).toMatchObject({ ok: true });
    });
  });
});
