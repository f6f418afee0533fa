import type { Page } from 'playwright-core';

/** React Aria keeps a dialog or a menu clipped away until it knows its place: until then it is in the document, and nobody sees it. */
const PREPARED = '[style*="opacity: 0"][style*="inset(50%)"]';

/** Once every dialog and menu that is in the document is seen. */
export async function overlaysShown(page: Page): Promise<void> {
  await page.locator(PREPARED).first().waitFor({ state: 'detached' });
}
