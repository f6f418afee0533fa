import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A picture of what a journey shows, where PARITAIRE_IMAGES says; none otherwise. */
export async function picture(page: Page, name: string): Promise<void> {
  const images = process.env['PARITAIRE_IMAGES'];
  if (images !== undefined) await page.screenshot({ path: join(images, `${name}.png`) });
}
