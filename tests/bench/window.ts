import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/support/chromium.ts';
import { startLoopbackProcess } from '../e2e/support/loopback.ts';
import { project, type Found } from './electron.ts';
import type { Measure } from './measure.ts';

/** What is measured in a real window: Chromium, on the local host that has the file open. */
export async function inBrowser(
  subject: string,
  file: string,
  work: (browser: Browser, address: string) => Promise<readonly Measure[]>,
): Promise<Found> {
  if (!existsSync(join(project, 'dist/main/loopback.js')))
    return { measures: [], skipped: `${subject} : SAUTÉ, application non construite (npm run build)` };
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const host = await startLoopbackProcess(env, [file]);
  const browser = await launchChromium();
  try {
    return { measures: await work(browser, host.address), skipped: null };
  } finally {
    await browser.close();
    await host.stop();
  }
}
