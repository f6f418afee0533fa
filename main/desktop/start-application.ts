import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { reportDefect } from '../page/engine-host.ts';
import type { PageHost } from '../page/page-host.ts';
import type { Application } from './application.ts';
import { createDialogs } from './dialogs.ts';
import { flushBeforeClose } from './flush.ts';
import { connectWindow } from './ipc.ts';
import { keepPlace, nextPlace } from './kept-place.ts';
import { createWindow, loadPage } from './window.ts';

const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));

/** What windows have in common. The first one is made while the engine opens the file: neither waits for the other. */
export function startApplication(page: PageHost): Application {
  const application: Application = {
    page,
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
