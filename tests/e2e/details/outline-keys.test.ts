import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { makeTestFolder, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
let folder: TestFolder;

beforeAll(async () => {
  browser = await launchChromium();
  folder = makeTestFolder();
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

/** An element may come to show another row, and keep the focus: rows are told apart by their names. */
async function arrowUp(page: Page): Promise<void> {
  const before = await focusedName(page);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedName(page), { interval: 10 }).not.toBe(before);
}

/** Rows lie apart from what was laid out since the window last changed its size: adobe/react-spectrum#10129. */
it('leads to the first and the last row of an outline that was left in its middle', async () => {
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    await page.getByRole('row', { name: /^Activités, / }).focus();
    for (const presses of [6, 10, 14, 18, 22, 26]) {
      await page.keyboard.press('End');
      await expect.poll(() => focusedName(page)).toMatch(/^Compétence C4\.6, /);
      await page.setViewportSize({ width: 1280, height: 700 + presses });
      for (let press = 0; press < presses; press += 1) await arrowUp(page);
      await page.keyboard.press('Home');
      await expect.poll(() => focusedName(page)).toMatch(/^Activités, /);
    }
  });
});
