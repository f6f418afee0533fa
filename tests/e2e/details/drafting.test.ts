import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { desktopObstacle, startDesktop } from '../support/desktop.ts';
import { draft, expectMeant } from '../support/drafting/journey.ts';
import { keyboard } from '../support/hands.ts';
import { browserHost } from '../support/journey/browser-host.ts';
import { desktopHost } from '../support/journey/desktop-host.ts';
import { createStage } from '../support/journey/stage.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { makeTestFolder } from '../support/workspace.ts';

const view = { width: 1280, height: 800, scheme: 'light' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a bloc drafted, pasted, checked and adopted with the keyboard alone', () => {
  it('in a browser', async () => {
    const folder = makeTestFolder();
    const process = await startLoopbackProcess(folder.env, [folder.workspace]);
    const context = await browser.newContext({ viewport: { width: view.width, height: view.height } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const complaints = watchComplaints(page);
    await page.goto(process.address);
    const host = browserHost(page, folder.workspace, 'agent', view);
    const exported = await draft(createStage(host, keyboard(page), view));
    expect(complaints).toEqual([]);
    await context.close();
    expect(await process.stop()).toBe(0);
    await expectMeant(folder.workspace, exported);
    folder.remove();
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    const folder = makeTestFolder();
    const desktop = await startDesktop(folder, folder.workspace);
    const { page } = desktop;
    page.setDefaultTimeout(20_000);
    const complaints = watchComplaints(page);
    const host = desktopHost(desktop, folder.workspace);
    const exported = await draft(createStage(host, keyboard(page), view));
    expect(complaints).toEqual([]);
    expect(await desktop.close()).toBe(0);
    await expectMeant(folder.workspace, exported);
    folder.remove();
  });
});
