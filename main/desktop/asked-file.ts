import { basename } from 'node:path';
import { BrowserWindow } from 'electron';
import type { Changed } from '../../shared/contract/wire.ts';
import { texts } from '../../shared/i18n/window.ts';
import { sameFile } from '../engine/workspace/same-file.ts';
import type { Application } from './application.ts';
import { flushAll } from './flush.ts';
import { ipcChannels } from './ipc-channels.ts';
import { agrees } from './message-box.ts';
import { frontWindow } from './window.ts';

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The engine says nothing of a file that it did not open: these windows ask why, and show it. */
function tell(windows: readonly BrowserWindow[], channel: 'workspace.open' | 'paquet.dire'): void {
  const change: Changed = {
    channel,
    touched: ['espace'],
    referentiels: null,
    seq: null,
    changes: null,
  };
  for (const window of windows) window.webContents.send(ipcChannels.changed, change);
}

/** Is it the file that is open? Null when none is. */
async function openFile({ page }: Application): Promise<string | null> {
  await page.opening.started;
  const current = await page.engine.invoke('workspace.current', {});
  return current.ok && current.value !== null ? current.value.file : null;
}

/**
 * Another start, or the system, asked for a file (undefined: for none). One application holds one file: its window comes forward,
 * and the person says whether the file takes the place of the open one. A package is taken up there.
 */
export async function answerAskedFile(application: Application, asked: string | undefined): Promise<void> {
  const window = frontWindow();
  // All closed, while the engine still makes its backup.
  if (window === undefined) return;
  bringForward(window);
  if (asked === undefined) return;
  const open = await openFile(application);
  if (open !== null && sameFile(open, asked)) return;
  // A package takes the place of nothing: the window at work takes it up, or says what it belongs to.
  const received = await application.page.opening.receive(asked);
  if (received !== null) return tell([window], 'paquet.dire');
  const { desktop } = texts;
  const isWanted =
    open === null ||
    (await agrees(
      desktop.otherFile(basename(asked)),
      desktop.otherFileHint(basename(open)),
      desktop.openInstead,
      window,
    ));
  if (!isWanted) return;
  await flushAll();
  if ((await application.page.opening.open(asked, 'edit')) === 'refused')
    tell(BrowserWindow.getAllWindows(), 'workspace.open');
}
