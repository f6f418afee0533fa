import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { isRoot, nobody } from '../../crash/other-process.ts';
import { launchChromium } from './chromium.ts';
import { describeVersions, startDesktop } from './desktop.ts';
import { startLoopbackProcess } from './loopback.ts';
import { becomesNobodyOnSignal, giveToNobody } from './rights.ts';
import type { TestFolder } from './workspace.ts';

/** A window on files, whichever host shows it. */
export interface FileHost {
  readonly page: Page;
  /** From the welcome, as a person does: the dialog, or the list of the folder. `before`: once it is at hand. */
  choose(file: string, before: () => Promise<void>): Promise<void>;
  /** The rights of root are given up, for good. */
  loseRights(): Promise<void>;
  /** Answers the exit code. */
  stop(): Promise<number | null>;
}

async function desktop(folder: TestFolder, _place: string): Promise<FileHost> {
  const started = await startDesktop(folder, undefined);
  const { app, page } = started;
  console.log(await describeVersions(started));
  return {
    page,
    choose: async (file, before) => {
      // The dialog is the system's own: the test answers in its place.
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, file);
      await before();
      await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
    },
    loseRights: async () => {
      giveToNobody(folder.folder);
      if (!isRoot()) return;
      await app.evaluate((_electron, user) => {
        process.setgroups?.([]);
        process.setgid?.(user);
        process.setuid?.(user);
      }, nobody);
    },
    stop: () => started.close(),
  };
}

/** To the window, from another: the folder is listed anew. While it is being listed already, nothing more is asked: once more, then. */
async function comeBack(page: Page): Promise<void> {
  const listed = page.waitForResponse((response) => response.url().endsWith('/hote/about'));
  const focus = (): void => void page.evaluate(() => window.dispatchEvent(new Event('focus')));
  focus();
  const again = setInterval(focus, 500);
  try {
    await listed;
  } finally {
    clearInterval(again);
  }
}

async function loopback(folder: TestFolder, place: string): Promise<FileHost> {
  const env = { ...folder.env, NODE_OPTIONS: becomesNobodyOnSignal };
  const host = await startLoopbackProcess(env, ['--dossier', place]);
  const browser: Browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.address);
  return {
    page,
    choose: async (file, before) => {
      await comeBack(page);
      const choice = page.getByRole('listitem').getByRole('button', { name: basename(file), exact: false });
      await choice.waitFor();
      await before();
      await choice.click();
    },
    loseRights: async () => {
      giveToNobody(folder.folder);
      host.signal('SIGUSR2');
      // It is heard before anything that is asked afterwards. The page is there already: its files may be out of reach from now on.
      await comeBack(page);
    },
    stop: async () => {
      await browser.close();
      return host.stop();
    },
  };
}

/** Each shows the welcome. `place`: the folder whose files the browser lists. */
export const fileHosts = { bureau: desktop, navigateur: loopback } as const;
