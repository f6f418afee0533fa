import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import { capturesFolder } from './journey/stage.ts';

interface Looked {
  /** What the pictures are to show. */
  readonly shown?: Locator;
  /** What else is checked at 200 %. */
  readonly also?: () => Promise<void>;
}

/** In both schemes and at two sizes when pictures are asked for; axe finds nothing in any. */
export async function look(page: Page, name: string, looked: Looked = {}): Promise<void> {
  const { shown = page.getByRole('tabpanel'), also } = looked;
  expect(await axeViolations(page), name).toEqual([]);
  // What a window of 1280 × 800 holds at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  const sticksOut = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await sticksOut(), `${name} at 200 %`).toBeLessThanOrEqual(0);
  if (capturesFolder !== undefined) {
    await shown.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(capturesFolder, `${name}-200.png`), fullPage: true });
  }
  expect(await axeViolations(page), `${name} at 200 %`).toEqual([]);
  await also?.();
  await page.setViewportSize({ width: 1280, height: 800 });
  if (capturesFolder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await shown.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(capturesFolder, `${name}-${width}-${colorScheme}.png`) });
      expect(await axeViolations(page), `${name} ${colorScheme}`).toEqual([]);
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}
