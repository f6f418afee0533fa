import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { desktopObstacle } from './desktop.ts';
import { inBrowser, inElectron, type End, type FileHands, type Host } from './hosts.ts';
import { waysMade } from './ways.ts';
import type { TestFolder } from './workspace.ts';

export type HostName = 'navigateur' | 'bureau';

/**
 * A journey on a file of its own, in a browser and in Electron (`onHosts`); `reopen`: leaves the application, and starts it again. `check` sees the
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
  const inPage = inBrowser(() => browser);
  onHosts(async (host) => {
    const ends = await journey(host === 'bureau' ? inElectron : inPage, host);
    return ends.filter(({ complaints, code }) => complaints.length > 0 || code !== 0);
  }, []);
}

const hostTitles: readonly (readonly [string, HostName])[] = [
  ['in a browser', 'navigateur'],
  ['in Electron', 'bureau'],
];

/** A test on each host that this machine has, or on the one that is drawn: what is lived there comes to what is expected. */
export function onHosts<T>(live: (host: HostName) => Promise<T>, expected: T): void {
  const obstacle = desktopObstacle();
  const hosts = obstacle === undefined ? waysMade(hostTitles) : hostTitles;
  it.for(hosts)('%s', async ([, host], { skip }) => {
    if (host === 'bureau' && obstacle !== undefined) skip(obstacle);
    expect(await live(host)).toEqual(expected);
  });
}
