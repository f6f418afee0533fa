/**
 * Loaded by Electron before the application it measures (`-r`), the same for ours and for the bare one: says on stdout how many
 * milliseconds went by, from the creation of the process, until its window is on the screen with the text of COLD_START_TEXT
 * painted in it (nothing to wait for when that is empty), then quits as a person does.
 */
import { app, type BrowserWindow } from 'electron';

// The application reads its own arguments: this one is not for it.
process.argv.splice(process.argv.indexOf('-r'), 2);

/** In the page: the text is there, then one frame is painted with it and a second begins. A hidden window has no frames. */
function whenPainted(text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!document.body.textContent.includes(text)) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
}

async function measure(window: BrowserWindow): Promise<void> {
  const text = JSON.stringify(process.env['COLD_START_TEXT'] ?? '');
  await window.webContents.executeJavaScript(`(${whenPainted.toString()})(${text})`);
  const created = process.getCreationTime();
  if (created === null) throw new Error('the creation time of the process is unknown');
  if (!window.isVisible()) throw new Error('the window is not shown');
  process.stdout.write(`painted ${Date.now() - created}\n`, () => app.quit());
}

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', () => {
    measure(window).catch((error: unknown) => {
      process.stdout.write(`${String(error)}\n`, () => app.exit(1));
    });
  });
});
