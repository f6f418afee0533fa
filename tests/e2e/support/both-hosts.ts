import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchComplaints } from './complaints.ts';
import { desktopObstacle, startDesktop } from './desktop.ts';
import { startLoopbackProcess } from './loopback.ts';
import type { TestFolder } from './workspace.ts';

/** How an application ended: what the page complained of, and the exit code. */
interface End {
  readonly complaints: readonly string[];
  readonly code: number | null;
}

/** A window, until it is closed. */
interface OpenWindow {
  readonly page: Page;
  readonly close: () => Promise<End>;
}

type Host = (folder: TestFolder) => Promise<OpenWindow>;

/** A journey on a file of its own, in a browser and in Electron; `reopen`: leaves the application, and starts it again. */
export function inBothHosts(
  makeFile: () => Promise<TestFolder>,
  live: (page: Page, reopen: () => Promise<Page>) => Promise<void>,
): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const inBrowser: Host = async (folder) => {
    const process = await startLoopbackProcess(folder.env, [folder.workspace]);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const complaints = watchComplaints(page);
    await page.goto(process.address);
    const close = async (): Promise<End> => {
      await page.close();
      return { complaints, code: await process.stop() };
    };
    return { page, close };
  };
  const inElectron: Host = async (folder) => {
    const desktop = await startDesktop(folder, folder.workspace);
    const { page } = desktop;
    const complaints = watchComplaints(page);
    return { page, close: async () => ({ complaints, code: await desktop.close() }) };
  };
  const journey = async (host: Host): Promise<readonly End[]> => {
    const folder = await makeFile();
    const ends: End[] = [];
    let open = await host(folder);
    open.page.setDefaultTimeout(10_000);
    await live(open.page, async () => {
      ends.push(await open.close());
      open = await host(folder);
      open.page.setDefaultTimeout(10_000);
      return open.page;
    });
    ends.push(await open.close());
    folder.remove();
    return ends;
  };
  const well: End = { complaints: [], code: 0 };

  it('in a browser', async () => {
    for (const end of await journey(inBrowser)) expect(end).toEqual(well);
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    for (const end of await journey(inElectron)) expect(end).toEqual(well);
  });
}
