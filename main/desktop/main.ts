import { fileURLToPath } from 'node:url';
import { app, protocol, session } from 'electron';
import { texts } from '../../shared/i18n/window.ts';
import { closeEngine, openEngine, reportDefect, type OpenedEngine } from '../page/engine-host.ts';
import { givenFile } from './given-file.ts';
import { connectWindow } from './ipc.ts';
import { installMenu } from './menu.ts';
import { say } from './message-box.ts';
import { PAGE_SCHEME, servePageFile } from './page-scheme.ts';
import { answerSecondStart, noteOf } from './second-start.ts';
import { hardenApplication, hardenSession } from './security.ts';
import { createWindow, loadPage } from './window.ts';

const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url));
const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));

async function closeEngineAloud(opened: OpenedEngine): Promise<void> {
  const missing = await closeEngine(opened);
  if (missing !== undefined) await say(texts.closing.noBackup, missing);
}

/** Quitting waits for the engine, which closes the file and makes its backup, and for whoever reads that there is none. */
function closeEngineBeforeQuit(opened: OpenedEngine): void {
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
    void closeEngineAloud(opened).catch(reportDefect).finally(finish);
  });
}

async function start(given: string | undefined): Promise<void> {
  await app.whenReady();
  const unpackaged = !app.isPackaged;
  hardenSession(session.defaultSession, unpackaged);
  protocol.handle(PAGE_SCHEME, (request) => servePageFile(pageFolder, request));

  // The window is made while the file opens: neither waits for the other.
  const opened = openEngine(given);
  closeEngineBeforeQuit(opened);
  const window = createWindow(preload, unpackaged);
  connectWindow(window, opened, app.getVersion());
  installMenu(window);
  app.on('second-instance', (_event, _argv, _folder, note) => {
    answerSecondStart(window, opened, note).catch(reportDefect);
  });
  await loadPage(window);
}

/** Nothing to show anything with: stderr and an exit code are what is left. */
function giveUp(error: unknown): void {
  reportDefect(error);
  app.exit(1);
}

hardenApplication(app);
protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());

const given = givenFile(process.argv, app.isPackaged);
// Not awaited: Electron becomes ready only once this module has been evaluated (electron docs, tutorial/esm).
if (app.requestSingleInstanceLock(noteOf(given))) start(given).catch(giveUp);
else app.quit();
