import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchComplaints } from './complaints.ts';
import { startDesktop } from './desktop.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { startLoopbackProcess } from './loopback.ts';
import type { TestFolder } from './workspace.ts';

/** How an application ended: what the page complained of, and the exit code. */
export interface End {
  readonly complaints: readonly string[];
  readonly code: number | null;
}

/** How files come and go: by the system's dialogs, or by the page and its downloads. */
export interface FileHands {
  /** `press` asks which file to open: that of the test. */
  readonly give: (press: () => Promise<void>) => Promise<void>;
  /** `press` asks which file to take in: this one. */
  readonly send: (file: string, press: () => Promise<void>) => Promise<void>;
  /** `press` hands a file out, kept under that name; answers where it now is. */
  readonly take: (name: string, press: () => Promise<void>) => Promise<string>;
}

/** A window, until it is closed. */
export interface OpenWindow extends FileHands {
  readonly page: Page;
  readonly close: () => Promise<End>;
}

/** Opens the folder’s workspace in a window. */
export type Host = (folder: TestFolder) => Promise<OpenWindow>;

/** The loopback host in a process of its own, in a page of that browser. */
export const inBrowser =
  (browser: () => Browser): Host =>
  async (folder) => {
    const process = await startLoopbackProcess(folder.env, [folder.workspace]);
    const context = await browser().newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const complaints = watchComplaints(page);
    await page.goto(process.address);
    const close = async (): Promise<End> => {
      await context.close();
      return { complaints, code: await process.stop() };
    };
    const give: FileHands['give'] = async (press) => {
      await press();
      const list = page.getByRole('dialog').last();
      await list.getByRole('button', { name: basename(folder.workspace, '.cpne') }).click();
    };
    const send: FileHands['send'] = async (file, press) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
      await chooser.setFiles(file);
    };
    const take: FileHands['take'] = async (name, press) => {
      const file = join(folder.folder, name);
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      await download.saveAs(file);
      return file;
    };
    return { page, give, send, take, close };
  };
/** The real desktop application, whose dialogs are answered in the system’s place. */
export const inElectron: Host = async (folder) => {
  const desktop = await startDesktop(folder, folder.workspace);
  const { page } = desktop;
  const complaints = watchComplaints(page);
  const give: FileHands['give'] = async (press) => {
    await answerOpenDialog(desktop, folder.workspace);
    await press();
  };
  const send: FileHands['send'] = async (file, press) => {
    await answerOpenDialog(desktop, file);
    await press();
  };
  const take: FileHands['take'] = async (name, press) => {
    const file = join(folder.folder, name);
    await answerSaveDialog(desktop, file);
    await press();
    await expect.poll(() => existsSync(file)).toBe(true);
    return file;
  };
  return { page, give, send, take, close: async () => ({ complaints, code: await desktop.close() }) };
};
