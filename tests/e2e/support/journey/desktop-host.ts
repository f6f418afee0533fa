import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Desktop } from '../desktop.ts';
import { answerOpenDialog, answerSaveDialog } from '../dialogs.ts';
import type { JourneyHost } from './host.ts';

export function desktopHost(desktop: Desktop, file: string): JourneyHost {
  const { app, page } = desktop;
  const exported = join(dirname(file), 'Export été.json');
  return {
    name: 'bureau',
    page,
    file,
    placeFile: () => answerSaveDialog(desktop, file),
    chooseImport: async (source, start) => {
      await answerOpenDialog(desktop, source);
      await start();
    },
    takeExport: async (start) => {
      rmSync(exported, { force: true });
      await answerSaveDialog(desktop, exported);
      await start();
      await expect.poll(() => existsSync(exported), { interval: 20 }).toBe(true);
      return readFileSync(exported, 'utf8');
    },
    zoom: (factor) =>
      app.evaluate(
        ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
        factor,
      ),
  };
}
