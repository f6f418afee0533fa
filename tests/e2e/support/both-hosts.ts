import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { desktopObstacle } from './desktop.ts';
import { inBrowser, inElectron, type End, type FileHands, type Host } from './hosts.ts';
import type { TestFolder } from './workspace.ts';

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
    for (const end of await journey(
      inBrowser(() => browser),
      'navigateur',
    ))
      expect(end).toEqual(well);
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    for (const end of await journey(inElectron, 'bureau')) expect(end).toEqual(well);
  });
}
