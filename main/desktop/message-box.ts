import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import { texts } from '../../shared/i18n/window.ts';

/** Something to read, in the system's own box, and one button. Over the window when there is one. */
export async function say(message: string, detail: string, window?: BrowserWindow): Promise<void> {
  const options: MessageBoxOptions = {
    type: 'warning',
    title: texts.application,
    message,
    detail,
    buttons: [texts.desktop.read],
  };
  await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options));
}
