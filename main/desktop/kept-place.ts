import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { userFolder, writeUserFile } from '../engine/workspace/user-folder.ts';
import { reportDefect } from '../page/engine-host.ts';
import { besides, placeOn, type WindowPlace } from './window-place.ts';

const placeFile = (): string => join(userFolder(), 'window.json');

/** Null when there is none, or none that can be read: the usual place will do. */
function keptPlace(): unknown {
  try {
    const file = placeFile();
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch (error) {
    reportDefect(error);
    return null;
  }
}

/** Beside the window at work, else where the last one was. */
export function nextPlace(): WindowPlace {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);
  const [open] = BrowserWindow.getAllWindows();
  const front = BrowserWindow.getFocusedWindow() ?? open;
  return front === undefined ? placeOn(keptPlace(), areas) : besides(front.getNormalBounds(), areas);
}

/** The next start finds the window where it was left. */
export function keepPlace(window: BrowserWindow): void {
  window.on('close', () => {
    try {
      writeUserFile(placeFile(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      // A full disk keeps nobody from closing a window.
      reportDefect(error);
    }
  });
}
