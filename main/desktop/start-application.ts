import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { reportDefect } from '../page/engine-host.ts';
import { startPageHost } from '../page/page-host.ts';
import type { Application } from './application.ts';
import { createDialogs } from './dialogs.ts';
import { flushBeforeClose } from './flush.ts';
import { connectWindow } from './ipc.ts';
import { keepPlace, nextPlace } from './kept-place.ts';
import { createWindow, loadPage } from './window.ts';

const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));

/** Starts the engine with the file given; the first window is made while it opens, neither waits for the other. */
export function startApplication(given: string | undefined): Application {
  const application: Application = {
    page: startPageHost(given),
    dialogs: createDialogs(),
    version: app.getVersion(),
    openWindow: () => {
      const window = createWindow(preload, !app.isPackaged, nextPlace());
      connectWindow(window, application);
      keepPlace(window);
      flushBeforeClose(window);
      loadPage(window).catch((error: unknown) => {
        if (window.isDestroyed()) return;
        // It would never be shown, and never be closed.
        reportDefect(error);
        window.destroy();
      });
    },
  };
  return application;
}
