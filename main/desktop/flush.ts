import { BrowserWindow } from 'electron';
import type { WindowCommand } from '../../shared/contract/window.ts';
import { ipcChannels } from './ipc-channels.ts';
import { isOurPage } from './sender.ts';

const PATIENCE_MS = 2_000;

/** Has the page commit what is being typed. A page that does not answer (still loading, hung) is not waited for long. */
async function flush(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return;
  const { webContents } = window;
  const { promise, resolve } = Promise.withResolvers<void>();
  const heard = (event: Electron.IpcMainEvent): void => {
    if (isOurPage(event)) resolve();
  };
  const timer = setTimeout(resolve, PATIENCE_MS);
  webContents.ipc.on(ipcChannels.flushed, heard);
  webContents.once('destroyed', resolve);
  webContents.send(ipcChannels.command, 'flush' satisfies WindowCommand);
  await promise;
  clearTimeout(timer);
  if (window.isDestroyed()) return;
  webContents.off('destroyed', resolve);
  webContents.ipc.off(ipcChannels.flushed, heard);
}

export async function flushAll(): Promise<void> {
  await Promise.all(BrowserWindow.getAllWindows().map(flush));
}

/** Closing waits for the page; quitting closes every window, and goes on once the last one is closed. */
export function flushBeforeClose(window: BrowserWindow): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open';
  window.on('close', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'flushing') return;
    state = 'flushing';
    void flush(window).finally(() => {
      state = 'flushed';
      if (!window.isDestroyed()) window.close();
    });
  });
}
