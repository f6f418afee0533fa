import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import { texts } from '../../shared/i18n/window.ts';

async function show(options: MessageBoxOptions, window: BrowserWindow | undefined): Promise<number> {
  const titled = { title: texts.application, noLink: true, ...options };
  const { response } = await (window === undefined
    ? dialog.showMessageBox(titled)
    : dialog.showMessageBox(window, titled));
  return response;
}

/** Something to read, in the system's own box, and one button. Over the window when there is one. */
export async function say(
  type: 'info' | 'warning',
  message: string,
  detail: string,
  window?: BrowserWindow,
): Promise<void> {
  await show({ type, message, detail, buttons: [texts.desktop.read] }, window);
}

/** Whether the person agrees; closing the box is a no. */
export async function agrees(
  message: string,
  detail: string,
  yes: string,
  window: BrowserWindow,
): Promise<boolean> {
  const buttons = [yes, texts.desktop.cancel];
  return (
    (await show({ type: 'question', message, detail, buttons, defaultId: 0, cancelId: 1 }, window)) === 0
  );
}
