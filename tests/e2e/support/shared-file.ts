import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { describeVersions, startDesktop } from './desktop.ts';
import { startLoopbackProcess } from './loopback.ts';
import type { TestFolder } from './workspace.ts';

/** A file in the windows of a host, whichever host it is. */
export interface SharedFile {
  readonly page: Page;
  /** Another window on it, as a person opens one. */
  openWindow(): Promise<Page>;
  /** The host ends on the spot, and is started again; answers the new window. */
  killAndRestart(): Promise<Page>;
  /** Answers the exit code. */
  stop(): Promise<number | null>;
}

async function pressNewWindow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fichier' }).click();
  await page.getByRole('menuitem', { name: 'Nouvelle fenêtre' }).click();
}

async function desktop(folder: TestFolder): Promise<SharedFile> {
  let started = await startDesktop(folder, folder.workspace);
  console.log(await describeVersions(started));
  return {
    page: started.page,
    openWindow: async () => {
      const opened = started.app.waitForEvent('window');
      await pressNewWindow(started.page);
      return opened;
    },
    killAndRestart: async () => {
      const gone = started.app.waitForEvent('close');
      started.app.process().kill('SIGKILL');
      await gone;
      started = await startDesktop(folder, folder.workspace);
      return started.page;
    },
    stop: () => started.close(),
  };
}

async function loopback(folder: TestFolder): Promise<SharedFile> {
  let host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  return {
    page,
    openWindow: async () => {
      const opened = context.waitForEvent('page');
      await pressNewWindow(page);
      return opened;
    },
    killAndRestart: async () => {
      await host.kill();
      await Promise.all(context.pages().map((one) => one.close()));
      host = await startLoopbackProcess(folder.env, [folder.workspace]);
      const again = await context.newPage();
      await again.goto(host.address);
      return again;
    },
    stop: async () => {
      await browser.close();
      return host.stop();
    },
  };
}

/** The workspace of a test folder, open. */
export const sharedFiles = { bureau: desktop, navigateur: loopback } as const;
