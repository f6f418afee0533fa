import type { Page } from 'playwright-core';

/** What Ctrl+V does where the focus is, with that on the clipboard. */
export async function paste(page: Page, html: string, text = ''): Promise<void> {
  await page.evaluate(
    (content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', content.html);
      clipboardData.setData('text/plain', content.text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    { html, text },
  );
}
