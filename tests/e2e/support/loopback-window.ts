import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchComplaints } from './complaints.ts';
import { startLoopbackProcess } from './loopback.ts';
import type { TestFolder } from './workspace.ts';

export interface Look {
  readonly scheme: 'light' | 'dark';
  /** The tab where items are shown. */
  readonly tab: 'Tableau' | 'Structure';
}

/** The window on the folder's workspace and its example, without a fault that the browser complains of. */
export async function withLoopbackWindow(
  browser: Browser,
  folder: TestFolder,
  { scheme, tab }: Look,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: scheme });
  try {
    const page = await context.newPage();
    const complaints = watchComplaints(page);
    await page.goto(host.address);
    await page.getByRole('option', { name: /^Technicien/ }).click();
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole(tab === 'Tableau' ? 'grid' : 'treegrid').waitFor();
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.stop();
  }
}
