import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchComplaints } from './complaints.ts';
import { desktopObstacle, startDesktop } from './desktop.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { startLoopbackProcess } from './loopback.ts';
import type { TestFolder } from './workspace.ts';

/** How an application ended: what the page complained of, and the exit code. */
interface End {
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
interface OpenWindow extends FileHands {
  readonly page: Page;
  readonly close: () => Promise<End>;
}

type Host = (folder: TestFolder) => Promise<OpenWindow>;

export type HostName = 'navigateur' | 'bureau';

/**
 * A journey on a file of its own, in a browser and in Electron; `reopen`: leaves the application, and starts it again. `check` sees the
 * file once it is left.
 */
export function inBothHosts(
  makeFile: () => Promise<TestFolder>,
  live: (page: Page, reopen: () => Promise<Page>, host: HostName, files: FileHands) => Promise<void>,
  check: (folder: TestFolder) => Promise<void> = () => Promise.resolve(),
): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const inBrowser: Host = async (folder) => {
    const process = await startLoopbackProcess(folder.env, [folder.workspace]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
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
  const inElectron: Host = async (folder) => {
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
  const journey = async (host: Host, name: HostName): Promise<readonly End[]> => {
    const folder = await makeFile();
    const ends: End[] = [];
    let open = await host(folder);
    open.page.setDefaultTimeout(10_000);
    const reopen = async (): Promise<Page> => {
      ends.push(await open.close());
      open = await host(folder);
      open.page.setDefaultTimeout(10_000);
      return open.page;
    };
    await live(open.page, reopen, name, open);
    ends.push(await open.close());
    await check(folder);
    folder.remove();
    return ends;
  };
  const well: End = { complaints: [], code: 0 };

  it('in a browser', async () => {
    for (const end of await journey(inBrowser, 'navigateur')) expect(end).toEqual(well);
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    for (const end of await journey(inElectron, 'bureau')) expect(end).toEqual(well);
  });
}
