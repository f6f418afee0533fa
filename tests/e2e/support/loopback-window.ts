import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchComplaints } from './complaints.ts';
import { startLoopbackProcess } from './loopback.ts';
import type { TestFolder } from './workspace.ts';

/** The window on the folder's workspace, in a scheme, without a fault that the browser complains of. */
export async function withLoopbackWindow(
  browser: Browser,
  folder: TestFolder,
  colorScheme: 'light' | 'dark',
  work: (page: Page) => Promise<void>,
): Promise<void> {
  // Each begins at the beginning, not where the one before was left.
  rmSync(join(folder.folder, 'places'), { recursive: true, force: true });
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
  try {
    const page = await context.newPage();
    const complaints = watchComplaints(page);
    await page.goto(host.address);
    // What these windows are looked at for is in the outline.
    await page.getByRole('tab', { name: 'Structure' }).click();
    await page.getByRole('row', { name: /^Activités/ }).waitFor();
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.stop();
  }
}
