import { fileURLToPath } from 'node:url';
import { app, protocol, session, type BrowserWindow } from 'electron';
import { startEngine } from '../engine/client.ts';
import { openWorkspaceFile, reportDefect, type OpenedEngine } from './engine-host.ts';
import { givenFile } from './given-file.ts';
import { connectWindow } from './ipc.ts';
import { installMenu } from './menu.ts';
import { PAGE_SCHEME, servePageFile } from './page-files.ts';
import { hardenApplication, hardenSession } from './security.ts';
import { createWindow, loadPage } from './window.ts';

const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url));
const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));

/** Quitting waits for the engine, which closes the file and makes its backup. */
function closeEngineBeforeQuit({ engine }: OpenedEngine): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const finish = (): void => {
    state = 'closed';
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void engine.close().finally(finish);
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const unpackaged = !app.isPackaged;
  hardenSession(session.defaultSession, unpackaged);
  protocol.handle(PAGE_SCHEME, (request) => servePageFile(pageFolder, request));

  const engine = startEngine(new URL('./worker.js', import.meta.url));
  // The window is made while the file opens: neither waits for the other.
  const opened: OpenedEngine = {
    engine,
    opening: openWorkspaceFile(engine, givenFile(process.argv, app.isPackaged)),
  };
  closeEngineBeforeQuit(opened);
  const window = createWindow(preload, unpackaged);
  connectWindow(window, opened, app.getVersion());
  installMenu(window);
  app.on('second-instance', () => bringForward(window));
  await loadPage(window);
}

/** Nothing to show anything with: stderr and an exit code are what is left. */
function giveUp(error: unknown): void {
  reportDefect(error);
  app.exit(1);
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

hardenApplication(app);
protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());

// One application holds a file at a time: a second start only brings the first one forward.
// Not awaited: Electron becomes ready only once this module has been evaluated (electron docs, tutorial/esm).
if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();
